import { decompress } from '../decompress';
import { Dump } from '../Dump';
import { Failure } from '../failures';
import { Progress } from '../Progress';
import { ImportRequest } from '../readRequest';
import { Report } from '../Report';
import { Bucket } from '../s3/Bucket';
import { MysqlFilter } from '../sql/filterMysql';
import { load } from './load';
import { lookThrough } from './lookThrough';
import { findClient, MysqlServer } from './MysqlServer';
import { SentTables } from './SentTables';
import { isMariaDb, TargetFacts } from './TargetFacts';
import { verifyTables } from './verifyTables';

/** Connections, where nobody says how many. */
const JOBS = 4;

const release = (version: string) => {
  const [major = 0, minor = 0] = version
    .split('.')
    .map(part => parseInt(part, 10));
  return major * 1000 + minor;
};

/** Everything that can be known before the target is touched. */
async function check(
  dump: Dump,
  server: MysqlServer,
  report: Report,
): Promise<TargetFacts> {
  if (dump.format !== 'mysqldump')
    throw new Failure(
      'format-unknown',
      'This is no dump of mysqldump or mariadb-dump; choose another importer',
    );
  const facts = await server.facts();
  const { version } = facts;
  const dumped = dump.version;
  if (!dumped) return facts;
  if (isMariaDb(dumped) !== isMariaDb(version))
    report.say(
      `The dump is of ${dumped}, the target is ${version}: what only one of them knows is refused by the target`,
    );
  else if (release(dumped) > release(version))
    throw new Failure(
      'dump-too-new',
      `The dump is of ${dumped}, the target is ${version}; create the target with the dump's release or a newer one`,
    );
  return facts;
}

/** @throws Failure */
export async function importMysql(
  request: ImportRequest,
  bucket: Bucket,
  dump: Dump,
  report: Report,
) {
  const { config, target } = request;
  const server = new MysqlServer(target, await findClient());
  const { database } = config;
  const facts = await check(dump, server, report);
  if (!database)
    throw new Failure(
      'request-invalid',
      "The config's 'database' is missing: the database that the dump goes into",
    );
  if (!config.clean) await server.demandEmpty(database);
  const choices = {
    database,
    sourceDatabase: config.sourceDatabase,
    hasNoEnd: dump.endsUntold,
  };
  const timesRead = config.checkFirst ? 2 : 1;
  const progress = new Progress(report, dump.size * timesRead);
  const sent = new SentTables();
  let loaded;
  let filter;
  try {
    report.say('The dump is looked through before the target is changed');
    const plan = await lookThrough(bucket, dump, {
      ...{ config, target: facts, choices, progress },
    });
    report.say('All checks passed; the import begins');
    await server.makeDatabase(database, config.clean);
    filter = new MysqlFilter({
      ...{ ...choices, plan },
      sent: config.verify === 'checksums' ? sent : undefined,
    });
    const sql = decompress(progress.count(bucket.read(dump.objects[0])), dump);
    const force = config.stopOnError ? [] : ['--force'];
    loaded = await load(
      server.tool(database, '--show-warnings', ...force),
      filter,
      sql,
      {
        jobs: config.jobs ?? JOBS,
        isForeign: dump.endsUntold,
        locksEmpty: isMariaDb(facts.version),
      },
    );
    progress.tell();
  } finally {
    progress.stop();
  }
  const { contents } = filter;
  const { compared, notes = [] } = await verifyTables(server, report, {
    ...{ database, contents, sent, verify: config.verify },
    source: { version: dump.version, isForeign: dump.endsUntold },
  });
  report.summary({
    tables: contents.rows.size,
    rows: contents.totalRows,
    bytesRead: dump.size,
    notes: [...loaded, ...contents.notes, ...notes],
    verified: config.verify,
    compared,
  });
}
