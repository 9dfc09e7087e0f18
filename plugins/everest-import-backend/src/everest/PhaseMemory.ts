import {
  ImportCause,
  ImportOutcome,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { PhaseCauses } from './PhaseCauses';
import { ObjectVersions } from './objectVersions';
import { DatabaseClusterObject, DataImportJobObject } from './objects';

/** A state that counts only once it has lasted. */
export interface Suspect {
  word: string;
  /** When this process first saw it, in milliseconds: another's clock may be minutes off. */
  since: number;
  /** Somebody has seen it for long enough. */
  lasted?: boolean;
}

/** Something that an import went through. */
export interface Step {
  /** A phase, or one of `checked` and `secrets-made`, which the portal did itself. */
  step: string;
  /** RFC 3339 in UTC. */
  at: string;
  /** The code of the cause that came with it first. */
  cause?: string;
  /** The database's own status when it was seen first. */
  status?: string;
}

/** What earlier looks at the same import left behind; times in milliseconds. */
export interface PhaseMemory {
  phase?: ImportPhase;
  /** When `phase` was first seen. */
  since?: number;
  outcome?: ImportOutcome;
  cause?: ImportCause;
  /** What may become Blocked or alarming. */
  suspect?: Suspect;
  /** UID of the job that succeeded. */
  succeededJob?: string;
  /** The database ran without `dataImport` before: adding that to it overwrites live data. */
  ranWithoutImport?: boolean;
  /** Kept until nothing was written over and nothing is about to be. */
  overwriting?: Overwriting;
  /** Which objects it was worked out from. */
  versions?: ObjectVersions;
  /** What it went through, the newest last. */
  steps?: Step[];
  /** When the database was first seen paused for Everest; undefined: it is not. */
  pausedSince?: number;
  /** What people were to be told of it besides its end: each once, whatever becomes of it. */
  raised?: string[];
}

export interface PhaseInput {
  /** Undefined: not there. */
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** A write-ahead row says that somebody asked for it. */
  requested?: boolean;
  /** The database was there and is not any more. */
  gone?: boolean;
  /** What is seen may be old: that there is no job says nothing. */
  isStale?: boolean;
  /** Why it is where it is. */
  causes: PhaseCauses;
  now: number;
  memory: PhaseMemory;
}

export interface PhaseResult {
  phase: ImportPhase;
  /** RFC 3339 where the objects say it. */
  since?: string;
  outcome?: ImportOutcome;
  cause?: ImportCause;
  rawPhase?: string;
  gone?: boolean;
  /** When to look again although nothing changed; milliseconds since 1970. */
  lookAgainAt?: number;
  memory: PhaseMemory;
}

export type Verdict = Omit<PhaseResult, 'memory'> &
  Pick<PhaseMemory, 'suspect' | 'succeededJob' | 'overwriting'>;

/** What is kept of an alarm: that Everest is about to write over live data, or that it began to. */
export type Overwriting = 'threatened' | 'begun';
