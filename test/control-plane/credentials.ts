import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1, which is also the CA to trust. */
export function loopbackCertificate(commonName: string) {
  const made = generate([{ name: 'commonName', value: commonName }], {
    algorithm: 'sha256',
    keySize: 2048,
    days: 2,
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { certPem: made.cert, keyPem: made.private };
}

export interface TokenUser {
  name: string;
  groups?: string[];
}

/**
 * The portal's ServiceAccount, as `deploy/` names it. A token file may name any
 * user, so the manifests are tested as they are.
 */
export const PORTAL_USER = 'system:serviceaccount:backstage:everest-import';

export const USERS: Record<string, TokenUser> = {
  admin: { name: 'admin', groups: ['system:masters'] },
  portal: { name: PORTAL_USER, groups: ['system:serviceaccounts'] },
  nobody: { name: 'nobody' },
};

/** Writes keys, certificates and tokens that live as long as the servers. */
export function writeCredentials(directory: string) {
  const files = {
    serviceAccountKey: join(directory, 'service-account.key'),
    cert: join(directory, 'api-server.crt'),
    key: join(directory, 'api-server.key'),
    tokens: join(directory, 'tokens.csv'),
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { certPem, keyPem } = loopbackCertificate('everest-import-test-api');
  const tokens = Object.fromEntries(
    Object.keys(USERS).map(user => [user, randomBytes(16).toString('hex')]),
  );
  const lines = Object.entries(USERS).map(([user, { name, groups }]) =>
    [
      tokens[user],
      name,
      user,
      ...(groups ? [`"${groups.join(',')}"`] : []),
    ].join(','),
  );
  const secret = { mode: 0o600 };
  writeFileSync(
    files.serviceAccountKey,
    privateKey.export({ type: 'pkcs1', format: 'pem' }),
    secret,
  );
  writeFileSync(files.cert, certPem);
  writeFileSync(files.key, keyPem, secret);
  writeFileSync(files.tokens, `${lines.join('\n')}\n`, secret);
  return { files, caPem: certPem, tokens };
}
