import { Dump } from '../Dump';
import { Failure } from '../failures';
import { Progress } from '../Progress';
import { Config, ImportRequest } from '../readRequest';
import { Report } from '../Report';
import { Bucket } from '../s3/Bucket';
import { Batches } from './Batches';
import { MongoServer } from './MongoServer';
import { MongoSource } from './MongoSource';
import { openArchive } from './openArchive';
import { openFolder } from './openFolder';
import { MongoPlan, PlannedCollection, planImport } from './planImport';
import { SentDocuments } from './SentDocuments';
import { Sent, verifyDocuments } from './verifyDocuments';

/** Where none are given. */
const JOBS = 4;

const major = (version: string) => parseInt(version, 10);

async function open(
  { source }: ImportRequest,
  bucket: Bucket,
  dump: Dump,
): Promise<MongoSource> {
  if (dump.format !== 'mongodump')
    throw new Failure(
      'format-unknown',
      'This is no dump of mongodump; choose another importer',
    );
  if (dump.kind === 'file') return openArchive(bucket, dump);
  const folder = source.path.endsWith('/') ? source.path : `${source.path}/`;
  return openFolder(bucket, folder, dump.objects);
}

async function checkTarget(
  server: MongoServer,
  { serverVersion }: MongoSource,
  { databases }: MongoPlan,
  config: Config,
) {
  const version = await server.version();
  if (serverVersion && major(serverVersion) > major(version))
    throw new Failure(
      'dump-too-new',
      `The dump is of ${serverVersion}, the target is ${version}; create the target with the dump's release or a newer one`,
    );
  if (!config.clean) await server.demandEmpty(databases);
}

/** Reads all of it and keeps nothing: what is cut off or damaged is told before anything is changed. */
async function lookThrough(source: MongoSource, progress: Progress) {
  for await (const _ of source.documents(progress));
}

async function fill(
  server: MongoServer,
  source: MongoSource,
  { fills }: MongoPlan,
  progress: Progress,
  { jobs = JOBS, verify }: Config,
): Promise<Sent> {
  const sent = new Map<PlannedCollection, SentDocuments>();
  if (verify === 'checksums')
    for (const planned of fills.values())
      sent.set(planned, new SentDocuments());
  const batches = new Batches<PlannedCollection>(
    batch => server.insert(batch),
    jobs,
  );
  for await (const { database, collection, ...documents } of source.documents(
    progress,
  )) {
    const to = fills.get(`${database}.${collection}`);
    if (!to) continue;
    sent.get(to)?.add(documents.bytes);
    await batches.add(to, documents);
  }
  await batches.finish();
  return { counts: batches.counts, documents: sent };
}

/** Does something with each, `jobs` at a time. */
async function inParallel<T>(
  all: T[],
  jobs: number,
  work: (each: T) => Promise<void>,
) {
  const left = [...all].reverse();
  const worker = async () => {
    for (let each = left.pop(); each !== undefined; each = left.pop())
      await work(each);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}

/** @throws Failure */
export async function importMongo(
  request: ImportRequest,
  bucket: Bucket,
  dump: Dump,
  report: Report,
) {
  const { config, target } = request;
  const { jobs = JOBS } = config;
  const source = await open(request, bucket, dump);
  const plan = planImport(source, config);
  const server = await MongoServer.connect(target, jobs);
  const timesRead = config.checkFirst ? 2 : 1;
  const progress = new Progress(report, dump.size * timesRead);
  try {
    await checkTarget(server, source, plan, config);
    if (config.checkFirst) {
      report.say('The dump is looked through before the target is changed');
      await lookThrough(source, progress);
    }
    report.say('All checks passed; the import begins');
    if (config.clean)
      for (const database of plan.databases) await server.drop(database);
    for (const planned of plan.collections)
      for (const note of await server.make(planned)) plan.notes.add(note);
    const sent = await fill(server, source, plan, progress, config);
    progress.tell();
    // Before the indexes: one with a time to live takes documents away
    const { compared, notes } = await verifyDocuments(server, report, plan, {
      ...{ sent, verify: config.verify },
    });
    const indexed = plan.collections.filter(each => each.indexes.length > 0);
    report.say(`Indexes are built on ${indexed.length} collections`);
    await inParallel(indexed, jobs, each => server.index(each));
    report.summary({
      tables: plan.fills.size,
      rows: [...sent.counts.values()].reduce((sum, count) => sum + count, 0),
      bytesRead: dump.size,
      notes: [...plan.notes, ...notes, ...server.notes],
      verified: config.verify,
      compared,
    });
  } finally {
    progress.stop();
    await server.close();
  }
}
