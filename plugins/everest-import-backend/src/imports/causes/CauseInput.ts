import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { RunEvidence } from '../evidence/RunEvidence';
import { ImporterReport } from '../reports/parseReport';

/** All that the cause of one import is judged from. */
export interface CauseInput {
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** What the importer says of itself in its log. */
  report?: Pick<ImporterReport, 'failure' | 'error'>;
  run?: RunEvidence;
  /** Of the phase that it is in, in milliseconds since 1970. */
  since?: number;
  /** Database and job may have changed since they were read: that they say nothing proves nothing. */
  isStale?: boolean;
  /** In milliseconds since 1970. */
  now: number;
}
