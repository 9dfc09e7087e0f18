import { failed, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const UNKNOWN = 'job-failed';

/** The last line of an importer that runs the ordinary tools. */
function tool(code: string, text: string): LookAlike {
  return [text.slice(0, 90), code, failed({ log: [text] })];
}

/** Ordinary words of the databases' clients, and of what else an importer runs. */
export const clients: LookAlike[] = [
  tool(
    'database-tls-refused',
    'ERROR 2026 (HY000): TLS/SSL error: self-signed certificate in certificate chain',
  ),
  tool(
    'database-tls-refused',
    'ERROR 2026 (HY000): SSL connection error: error:0A000086:SSL routines::certificate verify failed',
  ),
  tool(
    'database-tls-refused',
    'psql: error: connection to server at "shop" (10.2.3.4), port 5432 failed: SSL error: certificate verify failed',
  ),
  tool(
    'database-tls-refused',
    'psql: error: connection to server at "shop", port 5432 failed: server does not support SSL, but SSL was required',
  ),
  tool(
    'database-tls-refused',
    'error: server selection error: server selection timeout, current topology: { Type: Unknown, Servers: [{ Addr: shop:27017, Type: Unknown, Last error: connection() error occurred during connection handshake: x509: certificate signed by unknown authority }] }',
  ),
  tool(
    'api-server-not-trusted',
    'error: Get "https://10.96.0.1:443/apis/everest.percona.com/v1alpha1/namespaces/a/databaseclusters/b": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ),
  tool(
    'connection-refused',
    'error: Get "https://10.20.0.7:9000/api/?location=": dial tcp 10.20.0.7:9000: connect: connection refused',
  ),
  tool(UNKNOWN, 'wget: server returned error: HTTP/1.1 301 Moved Permanently'),
  tool(
    UNKNOWN,
    'error: unexpected answer of https://vault.acme.example/v1/kv/shop: 301 Moved Permanently',
  ),
  tool(
    UNKNOWN,
    'psql: error: connection to server at "shop", port 5432 failed: FATAL:  database "app" does not exist',
  ),
  tool(
    UNKNOWN,
    'psql: error: connection to server at "shop", port 5432 failed: FATAL:  sorry, too many clients already',
  ),
  tool(
    'database-unreachable',
    'psql: error: connection to server at "shop", port 5432 failed: FATAL:  the database system is starting up',
  ),
  tool(
    'database-unreachable',
    'psql: error: connection to server at "shop" (10.2.3.4), port 5432 failed: Connection refused',
  ),
  tool(
    'ran-out-of-disk',
    'tar: /tmp/dump.sql: Cannot write: No space left on device',
  ),
  tool(
    'ran-out-of-disk',
    'download failed: s3://b/dump.sql to ../tmp/dump.sql [Errno 28] No space left on device',
  ),
  tool(
    'ran-out-of-disk',
    'pg_restore: error: could not write to file: No space left on device',
  ),
  tool(
    'ran-out-of-disk',
    'pg_dump: error: could not create directory "/tmp/x": No space left on device',
  ),
  tool(
    'disk-full',
    'psql:dump.sql:17: ERROR:  could not extend file "base/16384/16397": No space left on device',
  ),
  tool(
    'disk-full',
    "ERROR 3 (HY000) at line 5: Error writing file './shop/orders.ibd' (Errcode: 28 - No space left on device)",
  ),
  tool(
    'disk-full',
    'Failed: shop.orders: error restoring from /tmp/x: (OutOfDiskSpace) no space left on device',
  ),
  tool(
    'database-login-refused',
    'Failed: error connecting to db server: connection() error occurred during connection handshake: auth error: unable to authenticate using mechanism "SCRAM-SHA-256": (AuthenticationFailed) Authentication failed.',
  ),
  tool(
    UNKNOWN,
    'ERROR 1227 (42000) at line 18: Access denied; you need (at least one of) the SUPER privilege(s) for this operation',
  ),
  [
    'the image of the importer, for which its node has no room',
    UNKNOWN,
    failed({
      pods: [
        {
          ...{ name: 'run-1', uid: 'x', of: 'importer', conditions: [] },
          phase: 'Failed',
          containers: [
            {
              ...{ name: 'importer', restarts: 0 },
              terminated: {
                reason: 'StartError',
                message: 'mkdir /run/containerd/x: no space left on device',
              },
            },
          ],
        },
      ],
    }),
  ],
  [
    'PBM, which can not log in after the users of the source came',
    'source-users-wrong',
    saysLast(
      'failed to run PSMDB restore: PSMDB restore failed with message: auth error: (AuthenticationFailed)',
      'psmdb',
    ),
  ],
  [
    'the same as the operator says it',
    'source-users-wrong',
    failed({
      restores: [
        {
          ...{ kind: 'PerconaServerMongoDBRestore', name: 'x', state: 'error' },
          message: 'connect to mongo: auth error: (AuthenticationFailed)',
          conditions: [],
        },
      ],
    }),
  ],
];
