import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Clock } from '../time/Clock';
import { databaseClock } from './databaseClock';
import { DatabaseImports } from './DatabaseImports';
import { DatabaseLooks } from './DatabaseLooks';
import { DatabaseNotificationClaims } from './DatabaseNotificationClaims';
import { DatabaseRequests } from './DatabaseRequests';
import { FullImportHistory } from './RequestHistory';

/** Opens the plugin's database, brings its tables up to date, and gives what is kept there. */
export async function createImportHistory(options: {
  database: DatabaseService;
  clock: Clock;
}): Promise<FullImportHistory> {
  const { database, clock } = options;
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@everest-import/backstage-plugin-everest-import-backend',
        'migrations',
      ),
    });
  }
  const imports = new DatabaseImports(knex);
  const requests = new DatabaseRequests(knex);
  const claims = new DatabaseNotificationClaims(knex);
  const looks = new DatabaseLooks(knex, databaseClock);
  return {
    list: () => imports.list(),
    byDatabaseUid: uid => imports.byDatabaseUid(uid),
    observe: (seen, sight) => imports.observe(seen, sight),
    insertRequest: request => requests.insertRequest(request),
    countUnended: place => requests.countUnended(place),
    requestByKey: key => requests.requestByKey(key),
    claimRequest: (id, times) => requests.claimRequest(id, times),
    updateRequest: (id, change) => requests.updateRequest(id, change),
    markCreated: (id, created) => requests.markCreated(id, created),
    freeRequestKey: id => requests.freeRequestKey(id),
    unfinishedRequests: now => requests.unfinishedRequests(now),
    requestsWithSecrets: () => requests.requestsWithSecrets(),
    claimNotification: (uid, phase, now) =>
      claims.claimNotification(uid, phase, now),
    markNotified: (uid, phase, now) => claims.markNotified(uid, phase, now),
    releaseNotification: (uid, phase) => claims.releaseNotification(uid, phase),
    untold: () => claims.untold(),
    takeLook: user => looks.takeLook(user),
    giveBackLook: id => looks.giveBackLook(id),
    wasClusterSeen: async cluster =>
      Boolean(await knex('seen_clusters').where({ cluster }).first()),
    markClusterSeen: async cluster => {
      await knex('seen_clusters')
        .insert({ cluster, seen_at: clock() })
        .onConflict('cluster')
        .ignore();
    },
  };
}
