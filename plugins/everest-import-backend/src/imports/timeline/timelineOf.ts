import {
  Import,
  ImportTimeline,
  TimelineStage,
  UsualDuration,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Step } from '../../everest/PhaseMemory';
import { toTimestamp } from '../../time/Clock';
import { EvidencePart, RunEvidence } from '../evidence/RunEvidence';
import { stageFacts } from './stageTexts';
import { stagesOf } from './stagesOf';
import { StageDurations, StageUsual } from './usual';

export interface TimelineInput {
  words: Import;
  steps: Step[];
  run?: RunEvidence;
  /** By stage, in the usual order. */
  usual: Map<string, StageUsual>;
  /** Milliseconds since 1970. */
  now: number;
}

/** Below it nobody is stuck, whatever former imports took: clocks and looks are some seconds off. */
const LEAST_STUCK_MS = 60_000;

function told({ medianMs, p90Ms, runs }: StageUsual): UsualDuration {
  return { medianMs, p90Ms, runs };
}

function isOver({ outcome, gone, phase }: Import): boolean {
  return Boolean(gone) || (outcome !== undefined && phase !== 'Deleting');
}

/** Stages that the words of the import tell, whatever may be read of its run. */
const TOLD_BY_WORDS = [
  'requested',
  'checked',
  'secrets-made',
  'database-created',
  'database-ready-empty',
  'deleting',
];
/** Parts that tell of stages. */
const TELLING: EvidencePart[] = ['job', 'pods', 'events', 'restores'];

/** Whether the next stage would have been seen. */
function isSeen(stage: string, run: RunEvidence | undefined): boolean {
  return (
    TOLD_BY_WORDS.includes(stage) ||
    (run !== undefined &&
      !run.unread.some(({ part }) => TELLING.includes(part)))
  );
}

/** Where an import is now, and after how long it counts as stuck there; `limitMs` may be Infinity: nothing tells. */
export interface Standing {
  stage: string;
  /** Milliseconds since 1970. */
  since: number;
  limitMs: number;
  lookAt: string;
}

function standingAt(
  { stage, at }: Pick<TimelineStage, 'stage' | 'at'>,
  usual: StageUsual | undefined,
): Standing | undefined {
  const facts = stageFacts(stage);
  if (!facts) {
    return undefined;
  }
  const limits = [
    usual && Math.max(usual.p95Ms, LEAST_STUCK_MS),
    facts.limitMs,
  ].filter(limit => limit !== undefined);
  const limitMs = Math.min(...limits);
  return { stage, since: Date.parse(at), limitMs, lookAt: facts.lookAt };
}

/** Undefined: it is over, or what would show that it goes on is not read. */
export function standsAt({
  words,
  steps,
  run,
  usual,
}: Omit<TimelineInput, 'now'>): Standing | undefined {
  const last = stagesOf(words, steps, run).at(-1);
  return last && !isOver(words) && isSeen(last.stage, run)
    ? standingAt(last, usual.get(last.stage))
    : undefined;
}

function stuckAt(
  last: TimelineStage,
  usual: StageUsual | undefined,
): ImportTimeline['stuck'] {
  const standing = standingAt(last, usual);
  const { durationMs: forMs = 0 } = last;
  if (!standing || forMs <= standing.limitMs) {
    return undefined;
  }
  const { stage, limitMs, lookAt } = standing;
  return { stage, forMs, limitMs, lookAt };
}

/** Pure: where an import was, is, and what usually comes. */
export function timelineOf({
  words,
  steps,
  run,
  usual,
  now,
}: TimelineInput): Omit<ImportTimeline, 'unread'> {
  const live = !isOver(words);
  const found = stagesOf(words, steps, run);
  const stages = found.map((stage, index): TimelineStage => {
    const next = found[index + 1];
    const until = next ? Date.parse(next.at) : now;
    const known = usual.get(stage.stage);
    return {
      ...stage,
      ...((next || live) && {
        durationMs: Math.max(0, until - Date.parse(stage.at)),
      }),
      ...(known && { usual: told(known) }),
    };
  });
  const last = stages.at(-1);
  const names = [...usual.keys()];
  const place = last ? names.indexOf(last.stage) : -1;
  const seen = new Set(stages.map(({ stage }) => stage));
  const next = live
    ? names.slice(place + 1).filter(stage => !seen.has(stage))
    : [];
  const stuck =
    live && last && isSeen(last.stage, run)
      ? stuckAt(last, usual.get(last.stage))
      : undefined;
  return {
    id: words.id,
    ...(run && { asOf: toTimestamp(run.asOf) }),
    ...{ live, stages },
    next: next.flatMap(stage => {
      const known = usual.get(stage);
      return known ? [{ stage, usual: told(known) }] : [];
    }),
    ...(stuck && { stuck }),
  };
}

/** How long each stage of an import took that is over: what came again counts as one. */
export function durationsOf(
  words: Import,
  steps: Step[],
  run: RunEvidence | undefined,
): StageDurations {
  const { stages } = timelineOf({
    ...{ words, steps, run, usual: new Map(), now: 0 },
  });
  const sums = new Map<string, number>();
  for (const { stage, durationMs = 0 } of stages) {
    sums.set(stage, (sums.get(stage) ?? 0) + durationMs);
  }
  return [...sums];
}
