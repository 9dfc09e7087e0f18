import { KubeObject } from '../objects';
import { readData } from '../readData';

interface Engine {
  operator: string;
  operatorVersion: string;
  versions: string[];
  secretKeys: string[];
  host: string;
  port: number;
  admin: { user: string; passwordKey: string };
}

export const ENGINES: Record<string, Engine> = readData('engines');

/** The versions that an engine offers: the recommended first, then the newest. */
export function versionsOf(engine?: KubeObject): string[] {
  const offered = engine?.status?.availableVersions?.engine ?? {};
  const newest = Object.keys(offered).sort((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  );
  return ['recommended', 'available'].flatMap(status =>
    newest.filter(version => offered[version].status === status),
  );
}

/** The texts of a Secret. */
export function decoded(secret?: KubeObject): Record<string, string> {
  const entries = Object.entries<string>(secret?.data ?? {});
  const text = (value: string) => Buffer.from(value, 'base64').toString();
  return Object.fromEntries(entries.map(([key, value]) => [key, text(value)]));
}

export const userSecretOf = ({ metadata, spec }: KubeObject): string =>
  spec.engine.userSecretsName || `everest-secrets-${metadata.name}`;
