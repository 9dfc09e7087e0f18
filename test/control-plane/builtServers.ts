import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const REPOSITORY_ROOT = resolve(__dirname, '../..');

const BINARIES = {
  etcd: 'server',
  apiServer: 'kube-apiserver',
  controllerManager: 'kube-controller-manager',
  s3: 'versitygw',
} as const;

export type BuiltServers = Record<keyof typeof BINARIES, string>;

/** Where `script/build-control-plane` puts the servers of the current go.sum. */
export function builtServersDirectory(): string {
  const goSum = readFileSync(join(__dirname, 'go.sum'));
  const hash = createHash('sha256').update(goSum).digest('hex').slice(0, 16);
  return join(REPOSITORY_ROOT, '.local', 'control-plane', hash);
}

export function builtServers(): BuiltServers {
  const directory = builtServersDirectory();
  const paths = Object.entries(BINARIES).map(
    ([name, file]) => [name, join(directory, file)] as const,
  );
  const missing = paths.find(([, path]) => !existsSync(path));
  if (missing) {
    throw new Error(
      `The server '${missing[1]}' is not built; run script/build-control-plane`,
    );
  }
  return Object.fromEntries(paths) as BuiltServers;
}
