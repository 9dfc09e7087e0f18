import { useState } from 'react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  MANIFEST_FILL_IN,
  type ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { FailureText } from '../FailureText';
import type { FieldNames } from '../formValues';
import { isolate } from '../isolate';
import { NativeSelect } from '../NativeSelect';
import { Progress } from '../Progress';
import { readAcknowledged } from './acknowledged';
import { importRequestOf } from './importRequest';
import { useManifests } from './useManifests';
import { TIMEOUT_SECONDS } from './usePreflightRun';

const STYLES: ManifestSecrets[] = [
  'externalSecret',
  'sealedSecret',
  'existing',
];

/** What a create would make, as a file for a repository that somebody else applies. */
export function ManifestDownload(props: {
  id: string;
  /** Of the whole form. */
  formData: unknown;
  /** Of the field itself: what is gone on in spite of. */
  value: unknown;
  fields?: FieldNames;
  disabled?: boolean;
  timeoutSeconds?: number;
}) {
  const { t } = useTranslation();
  const { secrets } = useTemplateSecrets();
  const [style, setStyle] = useState<ManifestSecrets>('externalSecret');
  const acknowledge = readAcknowledged(props.value);
  const { timeoutSeconds = TIMEOUT_SECONDS } = props;
  const { isBusy, failures, saved, download } = useManifests(
    {
      ...importRequestOf(props.formData, props.fields, secrets),
      ...(acknowledge.length > 0 && { acknowledge }),
    },
    style,
    {
      timeoutMs: timeoutSeconds * 1000,
      slowText: t('preflightField.slow', { seconds: String(timeoutSeconds) }),
    },
  );
  return (
    <section data-testid="everest-import-manifests">
      <Typography variant="subtitle1" component="h3">
        {t('manifests.title')}
      </Typography>
      <Typography variant="body2">{t('manifests.intro')}</Typography>
      <Typography variant="body2">{t('manifests.either')}</Typography>
      <NativeSelect
        id={`${props.id}_manifestSecrets`}
        label={t('manifests.secrets')}
        empty={t('manifests.secrets')}
        value={style}
        options={STYLES.map(value => ({
          value,
          label: t(`manifests.${value}`),
        }))}
        disabled={props.disabled}
        onChange={value =>
          setStyle(STYLES.find(each => each === value) ?? 'externalSecret')
        }
      />
      <Button
        variant="outlined"
        // It keeps the focus while it works
        aria-disabled={isBusy}
        disabled={props.disabled}
        onClick={() => !isBusy && download()}
      >
        {t('manifests.download')}
      </Button>
      {isBusy && <Progress label={t('manifests.working')} />}
      <div role="status">
        {saved && (
          <Typography variant="body2">
            {t('manifests.saved', { file: isolate(saved.file) })}{' '}
            {saved.hasGaps && t('manifests.gaps', { mark: MANIFEST_FILL_IN })}
          </Typography>
        )}
      </div>
      {failures && (
        <>
          <Typography>{t('manifests.failed')}</Typography>
          <FailureText failures={failures} />
        </>
      )}
    </section>
  );
}
