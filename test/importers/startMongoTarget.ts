import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FerretDbPrograms,
  ferretDbPrograms,
  removeAtTheEnd,
  startFerretDb,
} from 'everest-sandbox';
import { MongoClient } from 'mongodb';
import { generate } from 'selfsigned';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { Target } from './runImporter';
import { PASSWORD } from './startPostgresTarget';

/** Undefined, and said, on a machine that can't have them; an error in CI. */
export function mongoPrograms(): FerretDbPrograms | undefined {
  for (const script of ['fetch-documentdb', 'build-ferretdb']) {
    const { status, stderr } = spawnSync(
      join(REPOSITORY_ROOT, 'script', script),
      { encoding: 'utf8' },
    );
    if (status === 0) continue;
    const why = `FerretDB is not to be had: ${stderr.trim()}`;
    if (process.env.CI === 'true' || status !== 3) throw new Error(why);
    process.stderr.write(`not run: ${why}\n`);
    return undefined;
  }
  return ferretDbPrograms(REPOSITORY_ROOT);
}

const USER = 'databaseAdmin';

/** A FerretDB that asks for a user and a password, over TCP and over TLS. */
export async function startMongoTarget(programs: FerretDbPrograms) {
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-tls-'));
  const removal = removeAtTheEnd(directory);
  const { cert, private: key } = await generate([
    { name: 'commonName', value: 'of-nobody-known' },
  ]);
  const tls = {
    cert: join(directory, 'cert.pem'),
    key: join(directory, 'key.pem'),
  };
  writeFileSync(tls.cert, cert);
  writeFileSync(tls.key, key);
  const login = { user: USER, password: PASSWORD };
  const server = await startFerretDb(programs, login, tls);
  const client = new MongoClient(`mongodb://127.0.0.1:${server.port}`, {
    auth: { username: USER, password: PASSWORD },
  });
  const target: Target = {
    ...{ type: 'psmdb', host: '127.0.0.1', port: `${server.port}` },
    ...login,
  };
  return {
    target,
    tlsTarget: { ...target, port: `${server.tlsPort}` },
    client,
    pid: server.pid,
    async stop() {
      await client.close(true);
      await server.stop();
      await removal.now();
    },
  };
}
