/**
 * Measures how soon the backups of large buckets are found, by this build and, beside it in the same run, by the last
 * one that looked into each folder by itself. Writes what it measured to the file of EVEREST_BENCH.
 */
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { KeyedS3 } from '../../../plugins/everest-import-backend/src/backups/__testUtils__/KeyedS3';
import { mayBeLeftOut, unpackBuild } from '../../upgrade/unpackBuild';
import { note } from '../figures';
import type { Found, Said } from './findBackups';
import { LargeBucket, largeBuckets } from './largeBuckets';

const root = resolve(__dirname, '../../..');
/** The last build before everything was found that lies in a bucket. */
const BEFORE = 'd9bee997f8789ad0557c124d0b2ce0da3de9eefa';
const MILLISECONDS = 50;

interface Measured extends Found {
  requests: number;
}

async function measure(bucket: LargeBucket, build: string): Promise<Measured> {
  const s3 = await KeyedS3.start(bucket.objects, {
    milliseconds: MILLISECONDS,
  });
  const { requests } = s3.server;
  const packages = join(root, 'test/upgrade/packagesOf.cjs');
  const child = fork(
    join(root, 'script/run-typescript.cjs'),
    [
      ...[join(__dirname, 'findBackups.ts'), build],
      ...[s3.server.location().endpoint, bucket.prefix],
    ],
    {
      execArgv: build === root ? [] : ['--require', packages],
      env: { ...process.env, EVEREST_BUILD: build },
    },
  );
  try {
    return await new Promise((done, failed) => {
      child.on('message', (said: Said) => {
        if (said.isSearching) {
          requests.length = 0;
        } else if (said.found) {
          done({ ...said.found, requests: requests.length });
        }
      });
      child.on('exit', code => failed(new Error(`It ended with ${code}`)));
    });
  } finally {
    child.kill();
    await s3.server.stop();
  }
}

const number = (count: number) => count.toLocaleString('en-US');

/** What of a bucket was found, and what was missed. */
function told({ newest, count }: LargeBucket, found: Measured): string {
  const { paths, partial, requests } = found;
  const { firstSeconds, allSeconds, cpuSeconds } = found;
  const seen = new Set(paths);
  const databases = newest.filter(path => seen.has(path)).length;
  return [
    `${requests} requests, first ${firstSeconds.toFixed(2)} s`,
    `all ${allSeconds.toFixed(2)} s, ${cpuSeconds.toFixed(
      2,
    )} of it CPU; found ${number(seen.size)} of ${number(count)} backups`,
    `the newest of ${databases} of ${newest.length} databases`,
    `the newest of all ${seen.has(newest[0]) ? 'too' : 'not'}`,
    ...(partial ? ['said to be partial'] : []),
  ].join(', ');
}

async function main() {
  for (const bucket of largeBuckets()) {
    const now = await measure(bucket, root);
    const seen = new Set(now.paths);
    note({
      what: `${bucket.what}, ${MILLISECONDS} ms a request`,
      goal: `<= ${bucket.mostRequests} requests, first <= 0.5 s, all <= 3 s, all found`,
      measured: told(bucket, now),
      met:
        now.requests <= bucket.mostRequests &&
        now.firstSeconds <= 0.5 &&
        now.allSeconds <= 3 &&
        seen.size === bucket.count &&
        now.paths[0] === bucket.newest[0],
      cause:
        'by the CPU beside it the rest is waiting: for lists, each of which goes on where the one before ended, and for a processor where the machine does other work',
    });
    if (mayBeLeftOut(BEFORE)) {
      continue;
    }
    note({
      what: `the same, by the build before (${BEFORE.slice(0, 7)})`,
      goal: 'none',
      measured: told(bucket, await measure(bucket, unpackBuild(BEFORE))),
      met: true,
      cause: '',
    });
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
