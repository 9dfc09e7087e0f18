/** Takes away what the portal has made in a cluster; see USAGE. */
import { KubeConfig } from '@kubernetes/client-node';
import { HttpKubernetesConnection } from '../../plugins/everest-import-backend/src/kubernetes/connection/HttpKubernetesConnection';
import { leave } from './leave';
import { readArguments, USAGE } from './readArguments';

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  if (given.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { kubeconfig, context, ...rest } = readArguments(given);
  const load = () => {
    const config = new KubeConfig();
    if (kubeconfig) {
      config.loadFromFile(kubeconfig);
    } else {
      config.loadFromDefault();
    }
    if (context) {
      config.setCurrentContext(context);
    }
    return config;
  };
  const cluster = new HttpKubernetesConnection({
    cluster: context ?? load().getCurrentContext(),
    load,
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return (await leave(cluster, { ...rest, say })) === 0 ? 0 : 1;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(2);
  },
);
