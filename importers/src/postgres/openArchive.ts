import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Dump } from '../Dump';
import { Failure } from '../failures';
import { Progress } from '../Progress';
import { Config } from '../readRequest';
import { decompress } from '../decompress';
import { Bucket, FoundObject } from '../s3/Bucket';
import { Tool } from '../tools/runTool';
import { throughRestore } from './throughRestore';

const GIB = 1024 ** 3;

function pgRestore(config: Config, ...more: string[]): Tool {
  const args = ['-f', '-'];
  if (config.clean) args.push('--clean', '--if-exists');
  if (config.owner === 'skip') args.push('--no-owner');
  if (config.privileges === 'skip') args.push('--no-privileges');
  return { command: 'pg_restore', args: [...args, ...more] };
}

/** @throws Failure `no-room` */
export async function checkRoom({ size }: Dump, config: Config) {
  const { bavail, bsize } = await statfs(tmpdir());
  const allowed = config.temporarySpaceGiB * GIB;
  const room = Math.min(bavail * bsize, allowed);
  if (size <= room) return;
  const gib = (bytes: number) => (bytes / GIB).toFixed(1);
  throw new Failure(
    'no-room',
    `A dump in the directory format is copied first: its ${gib(
      size,
    )} GiB don't fit into ${gib(
      room,
    )} GiB of temporary space; raise 'temporarySpaceGiB' or dump in the custom format`,
  );
}

/** What pg_restore makes of a folder's objects, which are copied for it. */
async function* copied(
  objects: Dump['objects'],
  read: (object: FoundObject) => AsyncIterable<Buffer>,
  restore: (directory: string) => Tool,
): AsyncGenerator<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), 'dump-'));
  try {
    for (const object of objects)
      await pipeline(
        Readable.from(read(object)),
        createWriteStream(join(directory, basename(object.key))),
      );
    yield* throughRestore(restore(directory), Readable.from([]));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A dump in one of pg_dump's archive formats, as SQL. */
export function openArchive(
  bucket: Bucket,
  dump: Dump,
  config: Config,
  progress: Progress,
  bytes: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  return dump.kind === 'directory'
    ? copied(
        dump.objects,
        object => progress.count(bucket.read(object)),
        directory => pgRestore(config, directory),
      )
    : throughRestore(pgRestore(config), bytes);
}

/** All of an archive's SQL but its rows, for which no more than its table of contents is read. */
export function openSchema(
  bucket: Bucket,
  dump: Dump,
  config: Config,
): AsyncIterable<Buffer> {
  if (dump.kind !== 'directory')
    return throughRestore(
      pgRestore(config, '--schema-only'),
      decompress(bucket.read(dump.objects[0]), dump),
    );
  return copied(
    dump.objects.filter(({ key }) => basename(key) === 'toc.dat'),
    object => bucket.read(object),
    directory => pgRestore(config, '--schema-only', directory),
  );
}
