import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { everestImportApiRef } from '../../api';
import { useLanguage } from '../../hooks/useLanguage';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { CopyableText } from '../CopyableText';
import { duration } from '../ImportDuration/duration';
import { LoadFailure } from '../LoadFailure';
import styles from './ImportTimeline.module.css';
import { StuckNotice } from './StuckNotice';
import { TimelineStages } from './TimelineStages';
import { useStageTitle } from './useStageTitle';

/** The way of an import; read again while it goes on. */
export function TimelineView(props: { id: string }) {
  const { id } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const titleOf = useStageTitle();
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getTimeline(id, { signal }),
    [api, id],
  );
  const { value, error, loading, refresh } = usePolled(
    load,
    state => state.value?.live ?? false,
  );
  const inWords = (milliseconds: number) =>
    duration(milliseconds / 1_000, language);

  if (loading) {
    return <Busy text={t('timeline.loading')} />;
  }
  if (!value) {
    return error ? <LoadFailure error={error} onRetry={refresh} /> : null;
  }
  const { stuck, next, unread, stages } = value;
  return (
    <Flex direction="column" gap="3">
      {error && <LoadFailure stale error={error} onRetry={refresh} />}
      {stuck && <StuckNotice stuck={stuck} />}
      {stages.length === 0 ? (
        <Text color="secondary">{t('timeline.empty')}</Text>
      ) : (
        <TimelineStages timeline={value} />
      )}
      {next.length > 0 && (
        <div>
          <Text as="h4" weight="bold">
            {t('timeline.next')}
          </Text>
          <ol className={styles.stages}>
            {next.map(({ stage, usual }) => (
              <li key={stage}>
                {t('common.labelled', { label: titleOf(stage) })}{' '}
                {t('timeline.nextUsual', {
                  median: inWords(usual.medianMs),
                  p90: inWords(usual.p90Ms),
                  count: usual.runs,
                })}
              </li>
            ))}
          </ol>
        </div>
      )}
      {unread.length > 0 && (
        <div>
          <Text as="h4" weight="bold">
            {t('timeline.unread')}
          </Text>
          <ul className={styles.stages}>
            {unread.map(({ part, right }) => (
              <li key={`${part} ${right.verb} ${right.resource}`}>
                {t('timeline.unreadText', { part, ...right })}
                {right.kubectl && (
                  <CopyableText
                    text={right.kubectl}
                    what={t('timeline.grantLine')}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Flex>
  );
}
