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
import { Bucket } from '../s3/Bucket';
import { Tool } from '../tools/runTool';
import { throughTool } from '../tools/throughTool';

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

async function* copied(
  bucket: Bucket,
  dump: Dump,
  config: Config,
  progress: Progress,
): AsyncGenerator<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), 'dump-'));
  try {
    for (const object of dump.objects)
      await pipeline(
        Readable.from(progress.count(bucket.read(object))),
        createWriteStream(join(directory, basename(object.key))),
      );
    yield* throughTool(pgRestore(config, directory), Readable.from([]));
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
    ? copied(bucket, dump, config, progress)
    : throughTool(pgRestore(config), bytes);
}
