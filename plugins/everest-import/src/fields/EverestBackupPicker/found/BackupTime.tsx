import { RelativeTime } from '../../../components/RelativeTime';
import { useLanguage } from '../../../hooks/useLanguage';
import { ExactTime } from '../../ExactTime';

/** The moment in the time that servers and names of backups are in. */
function inUtc(at: number, language: string): string {
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at);
  return `${time} UTC`;
}

/** When a backup was made: how long ago, by the reader's clock, and in UTC where that is another. */
export function BackupTime(props: { at: string }) {
  const language = useLanguage();
  const at = new Date(props.at);
  const isElsewhere = at.getTimezoneOffset() !== 0;
  return (
    <>
      <RelativeTime at={props.at} /> (<ExactTime at={props.at} />
      {isElsewhere &&
        !Number.isNaN(at.getTime()) &&
        ` · ${inUtc(at.getTime(), language)}`}
      )
    </>
  );
}
