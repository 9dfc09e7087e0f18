import { Flex, Text } from '@backstage/ui';
import type {
  ImportTimeline,
  TimelineStage,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { duration } from '../ImportDuration/duration';
import { RawMessage } from '../RawMessage';
import { exactTime } from '../RelativeTime';
import styles from './ImportTimeline.module.css';
import { useStageTitle } from './useStageTitle';

/** Each stage with its time, how long it took, and the words that it rests on. */
export function TimelineStages(props: {
  timeline: Pick<ImportTimeline, 'stages' | 'live'>;
}) {
  const { stages, live } = props.timeline;
  const { t } = useTranslation();
  const language = useLanguage();
  const titleOf = useStageTitle();
  const inWords = (milliseconds: number) =>
    duration(milliseconds / 1_000, language);
  const lengthOf = ({ durationMs }: TimelineStage, isLast: boolean) => {
    if (durationMs === undefined) {
      return undefined;
    }
    const words = { duration: inWords(durationMs) };
    return isLast && live
      ? t('timeline.takes', words)
      : t('timeline.took', words);
  };
  return (
    <ol className={styles.stages} data-testid="everest-import-timeline">
      {stages.map((stage, index) => (
        <li key={`${stage.stage} ${stage.at} ${stage.raw}`}>
          <Flex align="baseline" gap="3" className={styles.stage}>
            <Text weight="bold">{titleOf(stage.stage)}</Text>
            <Text color="secondary">
              <time dateTime={stage.at}>
                {exactTime(Date.parse(stage.at), language)}
              </time>
            </Text>
            <Text>{lengthOf(stage, index === stages.length - 1)}</Text>
            {stage.usual && (
              <Text color="secondary">
                {t('timeline.usual', {
                  median: inWords(stage.usual.medianMs),
                  p90: inWords(stage.usual.p90Ms),
                })}
              </Text>
            )}
          </Flex>
          {stage.raw && (
            <RawMessage
              text={stage.raw}
              label={t('timeline.saidBy', { source: stage.source })}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
