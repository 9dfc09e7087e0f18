import { randomBytes } from 'node:crypto';

const canary = (name: string) => `${name}${randomBytes(9).toString('hex')}`;

/** Values that may turn up nowhere; the id of a key is no secret, and servers print it. */
export interface Secrets {
  secretKey: string;
  password: string;
}

export const makeSecrets = (): Secrets => ({
  secretKey: canary('SecretKey'),
  password: canary('Password'),
});

export interface SamplePayload {
  source: {
    path?: string;
    s3?: {
      bucket?: string;
      region?: string;
      endpointURL?: string;
      verifyTLS?: true;
      forcePathStyle?: true;
      accessKeyID?: string;
      secretKey?: string;
    };
  };
  target: {
    databaseClusterRef?: { name: string; namespace: string };
    type?: string;
    host?: string;
    port?: string;
    user?: string;
    password?: string;
  };
  /** Left out when empty. */
  config?: Record<string, unknown>;
}

const USERS: Record<string, string> = {
  postgresql: 'postgres',
  pxc: 'root',
  psmdb: 'databaseAdmin',
};

export interface Places {
  endpoint: string;
  databasePort: number;
}

/** A payload as Everest writes it: what is false or empty is left out, ports are text. */
export function samplePayload(
  type: string,
  path: string,
  config: Record<string, unknown>,
  secrets: Secrets,
  places: Places,
): SamplePayload {
  return {
    source: {
      path,
      s3: {
        bucket: 'backups',
        region: 'us-east-1',
        endpointURL: places.endpoint,
        forcePathStyle: true,
        accessKeyID: 'importerchecksample',
        secretKey: secrets.secretKey,
      },
    },
    target: {
      databaseClusterRef: { name: 'importer-check', namespace: 'sample' },
      type,
      host: '127.0.0.1',
      port: String(places.databasePort),
      user: USERS[type] ?? 'root',
      password: secrets.password,
    },
    ...(Object.keys(config).length > 0 && { config }),
  };
}
