import { LoggerService } from '@backstage/backend-plugin-api';
import { HttpKubernetesConnection } from './kubernetes/connection/HttpKubernetesConnection';
import {
  createLoader,
  LoadClusterDeps,
} from './kubernetes/connection/loadCluster';
import { ImportConfig } from './config/ImportConfig';
import { ImportHistory } from './imports/store/ImportHistory';
import { ImportQueries } from './imports/queries/ImportQuery';
import { SeenNamespaces } from './imports/store/RequestHistory';
import { HistoryReach } from './imports/ledger/HistoryReach';
import { ImportReader } from './imports/queries/ImportReader';
import { ImportLedger } from './imports/ledger/ImportLedger';
import { createOwnerOf } from './permissions/ownerOf';
import { Refresher } from './imports/ledger/Refresher';
import { Tenancy } from './permissions';
import { EvidenceHistory } from './imports/evidence/EvidenceHistory';
import { evidenceRights } from './imports/evidence/evidenceRights';
import { EvidenceKeeper } from './imports/evidence/EvidenceKeeper';
import { ReportKeeper } from './imports/reports/ReportKeeper';
import { Clock } from './time/Clock';
import { Timelines } from './imports/timeline/Timelines';
import { UsualStages } from './imports/timeline/UsualStages';
import { ShownImporters } from './kubernetes/watch/ShownImporters';
import { WatchedClusters } from './kubernetes/watch/WatchedClusters';

export interface ReadModelOptions extends LoadClusterDeps {
  config: Pick<ImportConfig, 'clusters' | 'defaultOwner' | 'notify'>;
  history: ImportHistory & ImportQueries & SeenNamespaces & EvidenceHistory;
  clock: Clock;
  logger: LoggerService;
  onImportersChange: (cluster: string) => void;
}

/** Watches all configured clusters and keeps the ledger of imports up to date. */
export function createReadModel(options: ReadModelOptions) {
  const { config, history, clock, logger } = options;
  const tenancy = new Tenancy(config.clusters);
  const clusters = WatchedClusters.create({
    clusters: config.clusters,
    clock,
    optionalRights: evidenceRights,
    connect: cluster =>
      new HttpKubernetesConnection({
        cluster: cluster.name,
        clock,
        load: createLoader(cluster, options),
      }),
  });
  const shownImporters = new ShownImporters();
  const ownerOf = createOwnerOf(tenancy, config.defaultOwner);
  const evidence = new EvidenceKeeper({
    clusters: clusters.list(),
    history,
    clock,
    logger,
  });
  const reports = new ReportKeeper({
    clusters,
    pods: evidence,
    clock,
    logger,
  });
  const reach = new HistoryReach(clock);
  const usual = new UsualStages({ history, reach, clock });
  const ledger = new ImportLedger({
    reach,
    clusters,
    history,
    clock,
    logger,
    ownerOf,
    reportOf: (cluster, uid) => reports.reportOf(cluster, uid),
    runOf: (cluster, id) => evidence.runOf(cluster, id),
    usualOf: kind => usual.known(kind),
    patience: config.notify.blockedAfter,
  });
  const refresher = new Refresher({
    refresh: cluster => ledger.refresh(cluster),
    clock,
    logger,
  });
  reports.onChange(cluster => {
    ledger.reported(cluster);
    refresher.changed(cluster);
  });
  evidence.onChange((cluster, places) => {
    ledger.reported(cluster, places);
    refresher.changed(cluster);
  });
  clusters.onChange(change => {
    evidence.take(change);
    const { cluster, kind } = change;
    if (kind === 'importers') {
      shownImporters.remember(
        'object' in change
          ? [change.object]
          : clusters.get(cluster)?.importers() ?? [],
      );
      options.onImportersChange(cluster);
    }
    if (kind === 'databases' || kind === 'jobs' || kind === 'namespaces') {
      refresher.changed(cluster);
    }
  });
  return {
    tenancy,
    clusters,
    ledger,
    reader: new ImportReader(history, ledger, reach),
    timelines: new Timelines({ history, evidence, usual, reach, clock }),
    ownerOf,
    shownImporter: (digest: string) => shownImporters.specOf(digest),
    start: () => {
      clusters.start();
      evidence.start();
      reports.start();
    },
    stop: () => {
      clusters.stop();
      evidence.stop();
      reports.stop();
      refresher.stop();
    },
  };
}
