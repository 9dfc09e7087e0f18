import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { Suspect } from '../../everest/PhaseMemory';
import { RunEvidence } from '../evidence/RunEvidence';
import { StageUsual } from '../timeline/usual';
import { RowKnown } from './KnownRows';
import { KeptReport } from '../reports/ReportKeeper';

/** What the cluster holds of one import, at one moment. */
export interface ObjectsSeen {
  type: 'objects';
  /** Both are missing never; the database alone is, of a job made by hand. */
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** A job that Everest did not make is the import, whatever its target is. */
  manual: boolean;
  /** What the importer says in its log. */
  report?: KeptReport;
  /** What Kubernetes has about its run, besides database and job. */
  run?: RunEvidence;
  /** Who owns it where the request names nobody. */
  owner?: string;
  /** The namespace may name another one: that was not read yet. */
  ownerUnread?: boolean;
  /** The database was seen in use without an import. */
  ranWithoutImport?: boolean;
  /** What this process has seen of a state that counts only once it has lasted. */
  suspect?: Suspect;
  /** Another import into the database has not ended. */
  othersRun?: boolean;
  /** How long the stages of such imports usually take; undefined: not read yet. */
  usual?: Map<string, StageUsual>;
  /** How long it may be blocked or stuck before people are told, in milliseconds; undefined: nobody is. */
  patience?: number;
  everestVersion?: string;
  /** Since when one of the copies may be old: that there is no job any more says nothing then. */
  staleSince?: number;
  /** When the older one of the lists began that the copies stand on, in milliseconds since 1970. */
  listedAt?: number;
  /** The row that this process knew of it; undefined: none. */
  rowKnown?: RowKnown;
}

/**
 * That an import's object is not there any more: its DELETE was seen, a complete list that began later has not got it,
 * or a GET by its name found none. Neither age nor a copy that may be old says so.
 */
export interface ObjectAbsent {
  type: 'deleted' | 'unlisted' | 'not-found';
}

/** What is proved of one import. */
export type Evidence = (ObjectsSeen | ObjectAbsent) & {
  cluster: string;
  /** UID of `kube-system`, where it may be read. */
  clusterUid?: string;
  /** As of when it holds, in milliseconds since 1970, by the clock of the process that saw it. */
  asOf: number;
};

/** Whether the job has ended: a database that is paused, or down, may be ready long after its import ended. */
export function hasEnded(evidence: Evidence): boolean {
  const state =
    evidence.type === 'objects' ? evidence.job?.status?.state ?? '' : '';
  return ['Succeeded', 'Failed'].includes(state);
}
