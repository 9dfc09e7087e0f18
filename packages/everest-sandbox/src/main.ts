import { parseArgs } from 'node:util';
import { startSandbox } from './startSandbox';

async function main() {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string', default: '.local/sandbox' },
      'kubernetes-port': { type: 'string', default: '16443' },
      's3-port': { type: 'string', default: '19000' },
      pace: { type: 'string', default: '2000' },
    },
  });
  const sandbox = await startSandbox({
    directory: values.directory,
    kubernetesPort: Number(values['kubernetes-port']),
    s3Port: Number(values['s3-port']),
    paceMs: Number(values.pace),
  });
  const { s3 } = sandbox;
  process.stdout.write(
    `Kubernetes API  ${sandbox.kubernetesUrl}
kubeconfig      ${sandbox.kubeconfigPath}
S3 endpoint     ${s3.endpoint} (region ${s3.region}, buckets ${s3.buckets.join(
      ', ',
    )})
S3 keys         ${s3.accessKeyId} ${s3.secretAccessKey}
`,
  );
  const end = () => sandbox.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch(error => {
  process.stderr.write(`The sandbox did not start: ${error.message}\n`);
  process.exit(1);
});
