import { TimelineStage } from '@everest-import/backstage-plugin-everest-import-common';

/** A stage that was seen, without how long it took. */
export type Stage = Omit<TimelineStage, 'durationMs' | 'usual'>;

/** Undefined for what is no time. */
function utc(time: string | undefined): string | undefined {
  const millis = Date.parse(time ?? '');
  return Number.isNaN(millis) ? undefined : new Date(millis).toISOString();
}

/** One stage; none where its time is not known. */
export function stage(
  name: string,
  time: string | undefined,
  source: string,
  raw: (string | number | undefined)[],
): Stage[] {
  const at = utc(time);
  const words = raw.filter(word => word !== undefined && word !== '');
  return at ? [{ stage: name, at, source, raw: words.join(' ') }] : [];
}
