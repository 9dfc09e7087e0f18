import {
  Import,
  ImportCause,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { UNKNOWN } from '../causes/unknown';
import { Standing, standsAt, TimelineInput } from '../timeline/timelineOf';
import { Raised } from './Raised';

/** That an import does not get on, once that has lasted. */
export interface Standstill {
  news: Extract<Raised, 'blocked' | 'stuck'>;
  /** When it is to be told, in milliseconds since 1970. */
  dueAt: number;
  /** What is said of it where nothing better is known. */
  cause?: ImportCause;
}

const MAY_BE_STUCK: Import['phase'][] = [
  'Provisioning',
  'Preparing',
  'Importing',
  'Deleting',
];

function toMinutes(ms: number): number {
  return Math.max(1, Math.round(ms / 60_000));
}

function inMinutes(ms: number): string {
  const minutes = toMinutes(ms);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

function stuckCause(
  { stage, limitMs, lookAt }: Standing,
  patience: number,
): ImportCause {
  const { code, title, who } = UNKNOWN.stuck;
  return {
    code,
    values: { minutes: toMinutes(limitMs), more: toMinutes(patience), stage },
    title,
    detail: '',
    meaning: `It is at '${stage}' for longer than such imports are: ${inMinutes(
      limitMs,
    )}, and ${inMinutes(patience)} more. It may still go on.`,
    remedy: lookAt,
    who,
  };
}

/**
 * Pure.
 *
 * @param patience - how long it may be blocked or stuck before people are told, in milliseconds
 */
export function standstillOf(
  input: Omit<TimelineInput, 'now'>,
  patience: number,
): Standstill | undefined {
  const { words } = input;
  if (words.phase === 'Blocked') {
    return { news: 'blocked', dueAt: Date.parse(words.phaseSince) + patience };
  }
  if (!MAY_BE_STUCK.includes(words.phase) || isAlarming(words)) {
    return undefined;
  }
  const standing = standsAt(input);
  return standing && Number.isFinite(standing.limitMs)
    ? {
        news: 'stuck',
        dueAt: standing.since + standing.limitMs + patience,
        cause: stuckCause(standing, patience),
      }
    : undefined;
}
