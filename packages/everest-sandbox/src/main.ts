import { parseArgs } from 'node:util';
import { startSandbox } from './startSandbox';

const text = (value: string) => ({ type: 'string', default: value } as const);

async function main() {
  const { values } = parseArgs({
    options: {
      directory: text('.local/sandbox'),
      'kubernetes-port': text('16443'),
      's3-port': text('19000'),
      pace: text('2000'),
      troubles: { type: 'boolean', default: false },
      'openeverest-v2': { type: 'boolean', default: false },
    },
  });
  const { s3, stop, ...api } = await startSandbox({
    directory: values.directory,
    kubernetesPort: Number(values['kubernetes-port']),
    s3Port: Number(values['s3-port']),
    paceMs: Number(values.pace),
    troubles: values.troubles,
    demo: true,
    second: values['openeverest-v2'],
  });
  process.stdout.write(
    `Kubernetes API  ${api.kubernetesUrl}
kubeconfig      ${api.kubeconfigPath}
S3 endpoint     ${s3.endpoint} (region ${s3.region}, buckets ${s3.buckets})
S3 keys         ${s3.accessKeyId} ${s3.secretAccessKey}
`,
  );
  const end = () => stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch(error => {
  process.stderr.write(`The sandbox did not start: ${error.message}\n`);
  process.exit(1);
});
