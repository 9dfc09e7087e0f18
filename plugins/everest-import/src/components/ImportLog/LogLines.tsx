import { memo, type ReactNode } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import {
  isMissing,
  type LogBlock,
  type LogEntry,
  type LogText,
} from './LogText';
import { inParts } from './inParts';
import { plainText } from './plainText';
import styles from './ImportLog.module.css';

interface Look {
  sought: string;
  /** Number of the line that was found last. */
  current?: number;
  times: boolean;
}

/** The text with what is looked for marked in it. */
function marked(text: string, sought: string): ReactNode {
  return inParts(text, sought).map(({ at, part, isFound }) =>
    isFound ? (
      <mark key={at} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function useClock(): (at: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hour12: false,
  });
  return at => format.format(Date.parse(at));
}

function Line(props: {
  entry: LogEntry;
  number: number;
  look: Look;
  clock: (at: string) => string;
}) {
  const { entry, number, look, clock } = props;
  const { t } = useTranslation();
  if (isMissing(entry)) {
    return (
      <div className={styles.note}>
        {t('log.missing', { count: entry.missing })}
      </div>
    );
  }
  return (
    <div
      className={styles.line}
      data-line={number}
      data-current={look.current === number || undefined}
    >
      {look.times && entry.at && (
        <time className={styles.time} dateTime={entry.at} title={entry.at}>
          {clock(entry.at)}
        </time>
      )}
      <span className={styles.text}>
        {marked(plainText(entry.text), look.sought)}
        {entry.cutBytes && (
          <em className={styles.cut}>
            {t('log.cut', { count: entry.cutBytes })}
          </em>
        )}
      </span>
    </div>
  );
}

function BlockOf(props: { block: LogBlock; look: Look }) {
  const { block, look } = props;
  const clock = useClock();
  return (
    <div className={styles.block}>
      {block.entries.map((entry, index) => (
        <Line
          key={block.first + index}
          entry={entry}
          number={block.first + index}
          look={look}
          clock={clock}
        />
      ))}
    </div>
  );
}

function holds({ first, entries }: LogBlock, number: number | undefined) {
  return (
    number !== undefined && number >= first && number < first + entries.length
  );
}

function areAlike(
  before: { block: LogBlock; look: Look },
  after: { block: LogBlock; look: Look },
): boolean {
  const [one, other] = [before.look, after.look];
  const isTouched =
    one.current !== other.current &&
    (holds(before.block, one.current) || holds(after.block, other.current));
  return (
    before.block === after.block &&
    one.sought === other.sought &&
    one.times === other.times &&
    !isTouched
  );
}

/** Drawn again only when something in it changes: a log has fifty of them, and its end alone grows. */
const Block = memo(BlockOf, areAlike);

/** Every line that is held, by blocks; what is out of sight costs the browser nothing. */
export function LogLines(props: { text: LogText; look: Look }) {
  return (
    <>
      {props.text.blocks.map(block => (
        <Block key={block.first} block={block} look={props.look} />
      ))}
    </>
  );
}
