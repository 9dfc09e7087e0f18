import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Box, Flex, Text } from '@backstage/ui';
import type {
  Import,
  ImportLogEnd,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRunning } from '../../hooks/useImports';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { LogControls, type LogSwitches } from './LogControls';
import { LogLines } from './LogLines';
import { LogEnd, LogFailure } from './LogState';
import { findLines, toFile } from './LogText';
import { saveText } from './saveText';
import { useImportLog } from './useImportLog';
import styles from './ImportLog.module.css';

/** So near to its end, in pixels, that it is to stay there. */
const NEAR = 40;

/** Of an end that says that all was read. */
function hasLog(reason: ImportLogEnd): boolean {
  return reason === 'container-ended' || reason === 'read';
}

/** The log of an import: its last lines, then what comes. */
export function LogView(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  const [switches, setSwitches] = useState<LogSwitches>(() => ({
    follow: isRunning(item),
    wrap: true,
    times: true,
  }));
  const { text, begun, waiting, kept, end, error, retry } = useImportLog(
    item.id,
    switches.follow,
  );
  const [sought, setSought] = useState('');
  const [step, setStep] = useState(0);
  const lookedFor = useDeferredValue(sought);
  const found = useMemo(() => findLines(text, lookedFor), [text, lookedFor]);
  const at = found.length ? Math.min(step, found.length - 1) : 0;
  const current = found[at];
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const box = scroller.current;
    if (box && atEnd.current && lookedFor === '') {
      box.scrollTop = box.scrollHeight;
    }
  }, [text, lookedFor]);

  useEffect(() => {
    scroller.current
      ?.querySelector(`[data-line="${current}"]`)
      ?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const isEmpty = text.blocks.length === 0;
  if (!begun && !error) {
    return <Busy text={t('log.loading')} />;
  }
  const isOver = end?.reason === 'container-ended' || end?.reason === 'gone';
  return (
    <Flex direction="column" gap="3" data-testid="everest-import-log">
      {kept && <Text color="secondary">{kept}</Text>}
      {!isEmpty && (
        <>
          <LogControls
            search={{ sought, found: found.length, at }}
            onSearch={value => {
              setSought(value);
              setStep(0);
            }}
            onStep={by =>
              setStep(
                found.length ? (at + by + found.length) % found.length : 0,
              )
            }
            switches={switches}
            onSwitch={change => setSwitches({ ...switches, ...change })}
            isOver={isOver}
            onDownload={() =>
              saveText(
                toFile(text),
                `${item.cluster}-${item.namespace}-${item.name}.log`,
              )
            }
          />
          {text.leftOut > 0 && (
            <Text color="secondary">
              {t('log.leftOut', { count: text.leftOut })}
            </Text>
          )}
          <Box
            ref={scroller}
            className={`${styles.lines} ${switches.wrap ? styles.wrap : ''}`}
            role="region"
            aria-label={t('log.region', { name: item.name })}
            // A region that scrolls has to be reached by the keyboard
            tabIndex={0}
            onScroll={({ currentTarget: box }) => {
              atEnd.current =
                box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
            }}
          >
            <LogLines
              text={text}
              look={{ sought: lookedFor, current, times: switches.times }}
            />
          </Box>
        </>
      )}
      {isEmpty && !waiting && !error && (!end || hasLog(end.reason)) && (
        <Text color="secondary">{t('log.empty')}</Text>
      )}
      {waiting && <Busy text={waiting} description={t('log.waiting')} />}
      {error && <LogFailure error={error} onRetry={retry} />}
      {end && <LogEnd end={end} onRetry={retry} />}
    </Flex>
  );
}
