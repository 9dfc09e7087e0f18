import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import type { SourcesReply } from '@everest-import/backstage-plugin-everest-import-common';
import { statusOf } from '../../components/LoadFailure';
import type { Asked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { FailureText } from '../FailureText';
import { failuresOf } from '../failures';
import { Progress } from '../Progress';
import { TryAgain } from '../TryAgain';

/** The backup sources, or why there are none. */
export function SourcesState(props: {
  asked: Asked<SourcesReply>;
  onRetry: () => void;
  children: (sources: SourcesReply) => ReactNode;
}) {
  const { t } = useTranslation();
  const { value, error } = props.asked;
  if (error) {
    const status = statusOf(error);
    return status === 403 ? (
      <FailureText
        failures={[
          {
            message: `${t('backupPicker.notAllowed')}.`,
            remedy: t('backupPicker.notAllowedText'),
          },
        ]}
      />
    ) : (
      <>
        <FailureText failures={failuresOf(error)} />
        <TryAgain onRetry={props.onRetry} />
      </>
    );
  }
  if (!value) {
    return (
      <div role="status">
        <Typography>{t('backupPicker.loading')}</Typography>
        <Progress label={t('backupPicker.loading')} />
      </div>
    );
  }
  if (value.items.length === 0 && !value.typed.allowed) {
    return (
      <div data-testid="everest-import-no-sources">
        <Typography>{t('backupPicker.noSources')}</Typography>
        <Typography variant="body2">
          {t('backupPicker.noSourcesText')}
        </Typography>
      </div>
    );
  }
  return <>{props.children(value)}</>;
}
