import { Flex, Text } from '@backstage/ui';
import {
  type Import,
  type ImportProgress,
  type ImportResult,
  secondsLeft,
} from '@everest-import/backstage-plugin-everest-import-common';
import { binarySize } from '../binarySize';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ImporterReport.module.css';
import { lengthOfTime } from './timeLeft';

function Progress(props: { progress: ImportProgress }) {
  const { progress } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { bytesRead, bytesTotal, bytesPerSecond } = progress;
  const read = binarySize(bytesRead, language);
  const left = secondsLeft(progress);
  const isAllRead = bytesTotal > 0 && bytesRead >= bytesTotal;
  const further = () => {
    if (isAllRead) {
      return t('report.allRead');
    }
    if (bytesPerSecond === 0) {
      return t('report.standsStill');
    }
    return left === undefined
      ? ''
      : t('report.left', { time: lengthOfTime(left, language) });
  };
  const text =
    bytesTotal > 0
      ? t('report.read', {
          share: new Intl.NumberFormat(language, { style: 'percent' }).format(
            Math.floor((100 * bytesRead) / bytesTotal) / 100,
          ),
          read,
          total: binarySize(bytesTotal, language),
        })
      : t('report.readOnly', { read });
  return (
    <Flex direction="column" gap="1" data-testid="everest-import-progress">
      {bytesTotal > 0 && (
        <progress
          className={styles.bar}
          aria-label={t('report.progress')}
          value={bytesRead}
          max={bytesTotal}
        />
      )}
      <Text color="secondary">
        {[text, further()].filter(Boolean).join(' ')}
      </Text>
    </Flex>
  );
}

/** How the importer made sure of what arrived; one that does not say has counted. */
function resultKey({ verified, compared = 0, tables }: ImportResult) {
  if (verified === 'none') {
    return 'report.resultUnverified';
  }
  if (verified !== 'checksums' || compared === 0) {
    return 'report.result';
  }
  return compared < tables ? 'report.resultPartlyEqual' : 'report.resultEqual';
}

function Result(props: { result: ImportResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { tables, rows, bytesRead, notes, compared = 0 } = props.result;
  return (
    <div data-testid="everest-import-result">
      <Text>
        {t(resultKey(props.result), {
          tables: t('report.tables', { count: tables }),
          rows: t('report.rows', { count: rows }),
          size: binarySize(bytesRead, language),
          compared: t('report.tables', { count: compared }),
        })}
      </Text>
      {notes.length > 0 && (
        <ul>
          {notes.map(note => (
            <li key={note}>
              <Text color="secondary">{note}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the importer says of its own work: how far it is, or what arrived. Nothing where it says nothing. */
export function ImporterReport(props: { item: Import }) {
  const { progress, result } = props.item;
  return (
    <>
      {progress && <Progress progress={progress} />}
      {result && <Result result={result} />}
    </>
  );
}
