import type { SecretProbe } from '../provision/probeSecret';

/** An object that names a Secret. */
export interface SecretUser {
  secret: string;
  kind: 'database' | 'import-job' | 'backup-storage' | 'monitoring-config';
  name: string;
}

/** What was learned of the Secrets that a request names; nothing where it names none. */
export interface SecretFacts {
  /** By name. */
  probes: Map<string, SecretProbe>;
  /** Objects that nobody watches. */
  users: SecretUser[];
  /** Resources that may use Secrets, and that the portal may not list, or of which there are too many. */
  unread: string[];
  /** Names that another request has, whose database may still come. */
  reserved: string[];
}

export const NO_SECRETS: SecretFacts = {
  probes: new Map(),
  users: [],
  unread: [],
  reserved: [],
};
