import { LackedRight } from '../../kubernetes/rights/neededRights';
import { byTime } from './byTime';
import { Gathered } from './gather';
import { EvidencePart, RunEvidence } from './RunEvidence';

const MOST_PODS = 20;
export const MOST_EVENTS = 100;
const MOST_RESTORES = 20;
const MOST_CLAIMS = 50;

/** A part that could not be read. */
export type Unread = { part: EvidencePart; right: LackedRight };

function eachOnce(unread: Unread[]): Unread[] {
  const byKey = new Map(unread.map(item => [JSON.stringify(item), item]));
  return [...byKey.values()];
}

/** What was gathered, in few words: the newest of what there is much of. */
export function toRun(
  { job, importers, engines, claims, restores, events, lacked }: Gathered,
  { asOf, log, unread }: { asOf: number; log: string[]; unread: Unread[] },
): RunEvidence {
  const newestFirst = byTime(engines, ({ seen }) => seen.createdAt).reverse();
  return {
    asOf,
    ...(job && { job: job.seen }),
    pods: [
      ...importers.map(({ seen }) => ({ ...seen, of: 'importer' as const })),
      ...newestFirst.map(({ seen }) => ({ ...seen, of: 'engine' as const })),
    ].slice(0, MOST_PODS),
    events: byTime(
      events.map(({ seen }) => seen),
      ({ lastAt }) => lastAt,
    ).slice(-MOST_EVENTS),
    volumeClaims: claims.map(({ seen }) => seen).slice(0, MOST_CLAIMS),
    restores: byTime(
      restores.map(({ seen }) => seen),
      ({ createdAt }) => createdAt,
    ).slice(-MOST_RESTORES),
    log,
    unread: eachOnce([
      ...unread,
      ...lacked.map(right => ({ part: 'pods' as const, right })),
    ]),
  };
}
