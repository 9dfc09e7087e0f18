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

/** Where what is built of a Go module is kept: by the hash of its go.sum. */
export function builtOf(module: string, kept: string): string {
  const goSum = readFileSync(join(REPOSITORY_ROOT, module, 'go.sum'));
  const hash = createHash('sha256').update(goSum).digest('hex').slice(0, 16);
  return join(REPOSITORY_ROOT, '.local', kept, hash);
}

/** Where `script/build-control-plane` puts the servers of the current go.sum. */
export function builtServersDirectory(): string {
  return builtOf('test/control-plane', 'control-plane');
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
