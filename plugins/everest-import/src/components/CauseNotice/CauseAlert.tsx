import { type ReactNode, Suspense } from 'react';
import { Alert, Flex, Text } from '@backstage/ui';
import type { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { RawMessage } from '../RawMessage';
import { CauseSigns } from './CauseSigns';
import { CauseSolver } from './CauseSolver';
import { Labelled } from './Labelled';
import { useCauseWords } from './useCauseWords';

interface CauseAlertProps {
  /** Undefined: not known. */
  cause?: ImportCause;
  /** Where the cause does not say it. */
  meaning: string;
  status: 'danger' | 'warning';
  goesOn?: boolean;
  'data-testid': string;
}

/** A cause in words: what it means and what to do first, what it rests on after that. */
function WordedCause(props: CauseAlertProps): ReactNode {
  const { cause, meaning, status, goesOn, 'data-testid': testId } = props;
  const { t } = useTranslation();
  const words = useCauseWords(cause);
  const shown = cause?.signs?.map(({ text }) => text) ?? [];
  return (
    <Alert
      icon
      status={status}
      data-testid={testId}
      data-cause={cause?.code}
      title={words.title ?? t('cause.unknownTitle')}
      description={
        <Flex direction="column" gap="2">
          <Labelled label={t('cause.means')}>
            {words.meaning ?? meaning}
          </Labelled>
          <Labelled label={t('cause.remedy')}>
            {words.remedy || t('cause.unknownRemedy')}
          </Labelled>
          {cause?.who && <CauseSolver who={cause.who} />}
          {goesOn !== undefined && (
            <Labelled label={t('cause.goesOn')}>
              {goesOn ? t('cause.goesOnYes') : t('cause.goesOnNo')}
            </Labelled>
          )}
          {cause?.command && (
            <Text as="p">
              <strong>
                {t('common.labelled', { label: t('cause.command') })}
              </strong>{' '}
              <CopyableText text={cause.command} what={t('cause.command')} />
            </Text>
          )}
          <CauseSigns signs={cause?.signs ?? []} />
          {cause?.detail && !shown.includes(cause.detail) && (
            <RawMessage text={cause.detail} />
          )}
        </Flex>
      }
    />
  );
}

/** A cause in words. What is around it stays while its words are loaded: a language has many. */
export function CauseAlert(props: CauseAlertProps) {
  return (
    <Suspense fallback={null}>
      <WordedCause {...props} />
    </Suspense>
  );
}
