import { LoggerService } from '@backstage/backend-plugin-api';
import { NamespaceObject } from '../../everest/objects';
import { ImportHistory } from '../store/ImportHistory';
import { SeenNamespaces } from '../store/RequestHistory';
import { RunEvidence } from '../evidence/RunEvidence';
import { StageUsual } from '../timeline/usual';
import { Kind } from '../timeline/UsualStages';
import { KeptReport } from '../reports/ReportKeeper';
import { Clock } from '../../time/Clock';
import { HistoryReach } from './HistoryReach';
import { LookTurns } from './LookTurns';

export interface LedgerOptions {
  history: ImportHistory & SeenNamespaces;
  reach: HistoryReach;
  /** Shared by all clusters. */
  turns?: LookTurns;
  clock: Clock;
  logger: LoggerService;
  /** The owner that the cluster's people or config give databases of a namespace. */
  ownerOf: (
    cluster: string,
    namespace: NamespaceObject | string,
  ) => string | undefined;
  /** What an importer says of its own import, by its DataImportJob's UID. */
  reportOf?: (
    cluster: string,
    uid: string | undefined,
  ) => KeptReport | undefined;
  /** What Kubernetes has about the run of an import, by the import's id. */
  runOf?: (cluster: string, id: string) => RunEvidence | undefined;
  /** How long the stages of such imports usually take; undefined: not read yet. */
  usualOf?: (kind: Kind) => Map<string, StageUsual> | undefined;
  /** How long an import may be blocked or stuck before people are told, in milliseconds; left out: nobody is. */
  patience?: number;
  /** True for a name whose cluster config has under an earlier name too: that one's rows are the ones that count. */
  isAlias?: (cluster: string) => boolean;
}
