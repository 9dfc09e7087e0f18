import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SANDBOX_ACCESS_KEY_ID, startSandbox } from 'everest-sandbox';
import { ApiClient } from './ApiClient';
import { writeKubeconfig } from './kubeconfig';
import { grantRights, rightsManifests } from './rights';
import { startRealEverest } from './startRealEverest';
import { copyBuckets, s3Client, startS3Gateway } from './startS3Gateway';

/** The sandbox's backups, in a real S3 server. */
async function startBackups(port: number) {
  const gateway = await startS3Gateway({ port });
  const sandbox = await startSandbox({ everest: false, seed: false });
  const from = s3Client(sandbox.s3.endpoint);
  const to = s3Client(gateway.endpoint);
  await copyBuckets(from, to, sandbox.s3.buckets);
  from.destroy();
  to.destroy();
  await sandbox.stop();
  return { ...gateway, buckets: sandbox.s3.buckets };
}

/**
 * Real servers in the sandbox's place: the same ports, the same kubeconfig
 * context and the same backups, so that the portal needs no other config.
 */
async function main() {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string', default: '.local/sandbox' },
      'kubernetes-port': { type: 'string', default: '16443' },
      's3-port': { type: 'string', default: '19000' },
      pace: { type: 'string', default: '2000' },
      // `portal` has the rights of `deploy/rbac-cluster.yaml` and no others.
      user: { type: 'string', default: 'admin' },
    },
  });
  const directory = resolve(values.directory);
  const kubeconfig = join(directory, 'kubeconfig');
  const [s3, everest] = await Promise.all([
    startBackups(Number(values['s3-port'])),
    startRealEverest({
      paceMs: Number(values.pace),
      port: Number(values['kubernetes-port']),
    }),
  ]);
  const admin = new ApiClient(everest.servers.access);
  await grantRights(admin, rightsManifests('rbac-cluster.yaml'));
  admin.close();
  mkdirSync(directory, { recursive: true });
  writeKubeconfig(kubeconfig, everest.servers.accessOf(values.user), 'sandbox');
  process.stdout.write(
    `Kubernetes API  ${everest.servers.access.url}
kubeconfig      ${kubeconfig}
S3 endpoint     ${s3.endpoint} (buckets ${s3.buckets.join(', ')})
S3 key id       ${SANDBOX_ACCESS_KEY_ID}, the sandbox's
`,
  );
  const stop = async () => {
    rmSync(kubeconfig, { force: true });
    await everest.stop();
    await s3.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch(error => {
  process.stderr.write(`The real servers did not start: ${error.stack}\n`);
  process.exit(1);
});
