import { ImportCause } from './cause';
import { EngineType } from './engine';
import { ImportProgress, ImportResult } from './importReport';
import { ImportOutcome, ImportPhase } from './phase';
import { PreflightCheck } from './preflight';

/**
 * One run: a database, an importer and a backup, with a phase. All times are RFC 3339 in UTC.
 *
 * @public
 */
export interface Import {
  /** The database's UID; while `Requested`, the id of the request's row. */
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  /** `portal`: created here. `kubernetes`: a DatabaseCluster made elsewhere. `manual`: a DataImportJob made by hand. */
  origin: 'portal' | 'kubernetes' | 'manual';
  /** True once the objects are deleted. */
  gone?: boolean;
  /** How it ended, kept while `Deleting` and afterwards. */
  outcome?: ImportOutcome;
  phase: ImportPhase;
  phaseSince: string;
  /** The word that Everest used where it is not known here. */
  rawPhase?: string;
  cause?: ImportCause;
  /** What asks for somebody at once, whatever the phase; the worst first. Left out where nothing does. */
  alarms?: ImportCause[];
  /** While `Importing`, where the importer tells it. */
  progress?: ImportProgress;
  /** What arrived, where the importer tells it. */
  result?: ImportResult;
  engine: { type: EngineType | string; version?: string };
  importer: string;
  source: {
    bucket?: string;
    region?: string;
    endpoint?: string;
    path?: string;
    backupSource?: string;
  };
  database: {
    /** `status.status` as Everest says it; empty while it says nothing. */
    status: string;
    ready: boolean;
    /** Kubernetes quantity, such as `25Gi`. */
    size?: string;
    host?: string;
    port?: number;
    /** Name of the Secret with its users' passwords, in the database's namespace. */
    userSecret?: string;
  };
  requestedBy?: string;
  /** `manifests`: the portal handed its objects out as text, and somebody else applied them. */
  requestedAs?: 'manifests';
  owner?: string;
  /** Nobody named the owner with the request: it is who config, or the namespace, says. */
  ownerIsDefault?: boolean;
  requestedAt: string;
  startedAt?: string;
  finishedAt?: string;
  /** The catalog Resource of the database; left out where config keeps it out of the catalog. */
  entityRef?: string;
  /** The Component or System served, as the request named it. */
  entity?: string;
  system?: string;
  /** Advice against it that whoever asked for it went on in spite of, and why. */
  acknowledged?: { check: string; reason: string }[];
  /** What does not stop it and is worth knowing: of the Kubernetes API on the reply to a create, of known faults of Everest later. */
  warnings?: string[];
  /** On the reply to a dry run only: what was checked, and what was not. */
  checks?: PreflightCheck[];
  /** Set while the cluster can't be reached, or does not let the portal read the objects. */
  staleSince?: string;
  /** With `staleSince`: why, as a sentence; names the right that is missing where that is it. */
  staleReason?: string;
  /** Set while the portal's own database can't be reached: who asked, owner and earlier ends may be out of date. */
  historyStaleSince?: string;
}
