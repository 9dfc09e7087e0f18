import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { DatabaseEvidence } from '../evidence/DatabaseEvidence';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';
import { databaseClock, DatabaseClock } from './databaseClock';
import { DatabaseCleanUps } from './DatabaseCleanUps';
import { DatabaseImports } from './DatabaseImports';
import { DatabaseLooks } from './DatabaseLooks';
import { DatabaseManifests } from './DatabaseManifests';
import { DatabaseSeenNamespaces } from './DatabaseSeenNamespaces';
import { DatabaseRequests } from './DatabaseRequests';
import { fillColumns } from './fillColumns';
import { migrate } from './migrate';
import { RowReader } from './RowReader';
import { DatabaseQueries } from '../queries/DatabaseQueries';
import { DatabaseErasure } from '../retention/DatabaseErasure';
import { DatabaseRetention } from '../retention/DatabaseRetention';
import { FullImportHistory } from './RequestHistory';
import { withoutDriverWords } from './withoutDriverWords';

/** Opens the plugin's database, brings its tables up to date, and gives what is kept there. */
export async function createImportHistory(options: {
  database: DatabaseService;
  logger: LoggerService;
  /** What the time is to all replicas. */
  now?: DatabaseClock;
  /** Hears that there is something to send, once it is written. */
  onOutbox?: () => void;
}): Promise<FullImportHistory> {
  const {
    database,
    logger,
    now = databaseClock,
    onOutbox = () => {},
  } = options;
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await migrate(knex);
  }
  const rows = new RowReader(logger);
  await fillColumns(knex, rows);
  const outbox = new DatabaseOutbox(knex, now, onOutbox);
  const imports = new DatabaseImports({ knex, now, outbox, rows });
  const requests = new DatabaseRequests({ knex, now, outbox, rows });
  const queries = new DatabaseQueries(knex, rows);
  const looks = new DatabaseLooks(knex, now);
  const evidence = new DatabaseEvidence({ knex, now, logger });
  const erasure = new DatabaseErasure(knex);
  const retention = new DatabaseRetention(knex, now);
  const cleanUps = new DatabaseCleanUps(knex, now);
  const manifests = new DatabaseManifests(knex, now, outbox);
  const seen = new DatabaseSeenNamespaces(knex, now);
  const history: FullImportHistory = {
    list: () => imports.list(),
    byDatabaseUid: uid => imports.byDatabaseUid(uid),
    page: (filter, paging, sight) => queries.page(filter, paging, sight),
    rows: (filter, paging, sight) => queries.rows(filter, paging, sight),
    outcomes: (filter, sight) => queries.outcomes(filter, sight),
    runs: address => queries.runs(address),
    byId: id => imports.byId(id),
    present: cluster => imports.present(cluster),
    standing: cluster => imports.standing(cluster),
    observe: (words, sight) => imports.observe(words, sight),
    insertRequest: request => requests.insertRequest(request),
    renewRequest: (id, lease, change) =>
      requests.renewRequest(id, lease, change),
    countUnended: place => requests.countUnended(place),
    reservedSecrets: (wanted, names) => requests.reservedSecrets(wanted, names),
    requestByKey: key => requests.requestByKey(key),
    claimRequest: (id, busyFor) => requests.claimRequest(id, busyFor),
    updateRequest: (id, change) => requests.updateRequest(id, change),
    markCreated: (id, created, steps) =>
      requests.markCreated(id, created, steps),
    freeRequestKey: id => requests.freeRequestKey(id),
    unfinishedRequests: () => requests.unfinishedRequests(),
    requestsWithSecrets: isWanted => requests.requestsWithSecrets(isWanted),
    noteCleanUp: uid => cleanUps.noteCleanUp(uid),
    endCleanUp: (uid, end) => cleanUps.endCleanUp(uid, end),
    openCleanUps: () => cleanUps.openCleanUps(),
    noteManifests: (request, atMost) =>
      manifests.noteManifests(request, atMost),
    manifestsByKey: key => manifests.manifestsByKey(key),
    renewManifests: request => manifests.renewManifests(request),
    manifestsOf: (cluster, hashes) => manifests.manifestsOf(cluster, hashes),
    tieManifests: (request, created) =>
      manifests.tieManifests(request, created),
    forgetManifestsAfter: age => manifests.forgetManifestsAfter(age),
    forgetManifestsOf: userRef => manifests.forgetManifestsOf(userRef),
    claimEntries: atMost => outbox.claimEntries(atMost),
    entriesDone: entries => outbox.entriesDone(entries),
    entryFailed: (entry, retryIn) => outbox.entryFailed(entry, retryIn),
    entryGivenUp: entry => outbox.entryGivenUp(entry),
    outboxDepth: () => outbox.outboxDepth(),
    adoptUntold: () => outbox.adoptUntold(),
    takeLook: user => looks.takeLook(user),
    giveBackLook: id => looks.giveBackLook(id),
    noteOver: atMost => retention.noteOver(atMost),
    eraseDetails: (after, atMost) => retention.eraseDetails(after, atMost),
    deleteOver: (after, atMost) => retention.deleteOver(after, atMost),
    deleteLooks: () => retention.deleteLooks(),
    seenNamespaces: cluster => seen.seenNamespaces(cluster),
    markNamespacesSeen: (cluster, namespaces) =>
      seen.markNamespacesSeen(cluster, namespaces),
    evidenceOf: ids => evidence.evidenceOf(ids),
    keepEvidence: (id, kept) => evidence.keepEvidence(id, kept),
    formerStages: (importer, sizeClass) =>
      evidence.formerStages(importer, sizeClass),
    erasePerson: (userRef, bite) => erasure.erasePerson(userRef, bite),
    eraseFromEvidence: (userRef, bite) =>
      erasure.eraseFromEvidence(userRef, bite),
    countUnderWay: userRef => erasure.countUnderWay(userRef),
    deleteLooksOf: userRef => erasure.deleteLooksOf(userRef),
  };
  return withoutDriverWords(history, logger);
}
