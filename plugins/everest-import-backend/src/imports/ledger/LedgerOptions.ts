import { LoggerService } from '@backstage/backend-plugin-api';
import { NamespaceObject } from '../../everest/objects';
import { ImportHistory } from '../store/ImportHistory';
import { SeenNamespaces } from '../store/RequestHistory';
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
  /** True for a name whose cluster config has under an earlier name too: that one's rows are the ones that count. */
  isAlias?: (cluster: string) => boolean;
}
