import { decompress } from '../decompress';
import { Dump } from '../Dump';
import { Failure } from '../failures';
import { Progress } from '../Progress';
import { Config, ImportRequest } from '../readRequest';
import { Report } from '../Report';
import { Bucket } from '../s3/Bucket';
import { PostgresFilter } from '../sql/filterPostgres';
import { needTool } from '../tools/needTool';
import { howToRead, isSql } from './howToRead';
import { importByOne } from './importByOne';
import { lookThrough } from './lookThrough';
import { checkRoom, openArchive } from './openArchive';
import { importSideBySide } from './parallel/importSideBySide';
import { PostgresServer } from './PostgresServer';
import { SentTables } from './SentTables';
import { verifyTables } from './verifyTables';

const FORMAT_WORDS: Record<string, Config['format']> = {
  'pg-plain': 'plain',
  'pg-cluster': 'plain',
  'pg-custom': 'custom',
  'pg-tar': 'tar',
};

/** @throws Failure `format-unknown` */
function checkFormat(dump: Dump, config: Config) {
  if (!(dump.format in FORMAT_WORDS))
    throw new Failure(
      'format-unknown',
      "This is no dump of PostgreSQL's; choose another importer",
    );
  const isCluster = dump.format === 'pg-cluster';
  if (isCluster && config.sourceDatabase === undefined)
    throw new Failure(
      'format-unknown',
      "This is the dump of a whole server, by pg_dumpall; name the one database of it in the config's 'sourceDatabase', or dump that alone with pg_dump",
    );
  if (!isCluster && config.sourceDatabase !== undefined)
    throw new Failure(
      'request-invalid',
      "'sourceDatabase' is for the dump of a whole server, by pg_dumpall, and this one is of one database; leave it out",
    );
  const format =
    dump.kind === 'directory' ? 'directory' : FORMAT_WORDS[dump.format];
  if (config.format !== 'auto' && config.format !== format)
    throw new Failure(
      'format-unknown',
      `The dump is in the ${format} format, not ${config.format} as the config says`,
    );
  if (config.clean && format === 'plain')
    throw new Failure(
      'request-invalid',
      "'clean' works on archives only; a dump as SQL has to be made with pg_dump --clean --if-exists",
    );
}

/** Everything that can be known before the target is touched. */
async function check(dump: Dump, server: PostgresServer, config: Config) {
  checkFormat(dump, config);
  await needTool('psql');
  if (!isSql(dump)) await needTool('pg_restore');
  if (dump.kind === 'directory') await checkRoom(dump, config);
  const version = await server.version();
  const dumped = Number.parseInt(dump.version ?? '0', 10);
  if (dumped > version)
    throw new Failure(
      'dump-too-new',
      `The dump is of PostgreSQL ${dumped}, the target is PostgreSQL ${version}; create the target with ${dumped} or newer`,
    );
}

/** @throws Failure */
export async function importPostgres(
  request: ImportRequest,
  bucket: Bucket,
  dump: Dump,
  report: Report,
) {
  const { target } = request;
  const { jobs = 1 } = request.config;
  const isOne = jobs === 1;
  // Several connections share no transaction
  const singleTransaction = isOne && request.config.singleTransaction;
  const config = { ...request.config, singleTransaction };
  const server = new PostgresServer(target, config.database ?? 'postgres');
  await check(dump, server, config);
  const inventory = await server.inventory();
  await lookThrough(bucket, dump, config, inventory);
  report.say('All checks passed; the import begins');
  await server.makeDatabase();
  const progress = new Progress(report, dump.size);
  const sent = new SentTables();
  const filter = new PostgresFilter(config, {
    ...howToRead(dump, config),
    target: inventory,
    sent: config.verify === 'checksums' ? sent : undefined,
  });
  const bytes = decompress(progress.count(bucket.read(dump.objects[0])), dump);
  const sql = isSql(dump)
    ? bytes
    : openArchive(bucket, dump, config, progress, bytes);
  try {
    if (isOne) await importByOne(server, dump, filter, sql, singleTransaction);
    else await importSideBySide(server, dump, filter.parts(sql), jobs);
    progress.tell();
  } finally {
    progress.stop();
  }
  const { contents } = filter;
  const { compared, notes = [] } = await verifyTables(server, report, {
    ...{ contents, sent, verify: config.verify },
    release: dump.version ? Number.parseInt(dump.version, 10) : undefined,
  });
  report.summary({
    tables: contents.rows.size,
    rows: contents.totalRows,
    bytesRead: progress.bytesRead,
    notes: [...contents.notes, ...notes],
    verified: config.verify,
    compared,
  });
}
