import { KubeObject } from '../objects';
import { at } from './Client';
import { Harness } from './harness';
import { callHttps, readAll } from './httpsJson';
import { readKubeconfig } from './kubeconfig';

/** Imports of what lies in the sandbox's bucket, with its keys. */
export function dumpImports(harness: Harness) {
  const begin = async (
    name: string,
    wish: { type: string; importer: string; path: string; config?: object },
  ) => {
    const { s3 } = harness.sandbox;
    await harness.client.create(at('/api/v1', 'secrets', 'team-blue'), {
      metadata: { name: `${name}-s3` },
      stringData: {
        AWS_ACCESS_KEY_ID: s3.accessKeyId,
        AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
      },
    });
    const { endpoint: endpointURL } = s3;
    const forcePathStyle = true;
    await harness.create({
      name,
      // Everest breaks on an importer with a schema and a database without a config.
      config: { format: 'auto' },
      ...wish,
      s3: { endpointURL, forcePathStyle, verifyTLS: false },
    });
  };
  const podOf = async (name: string) => {
    const { items } = await harness.client.get(
      at('/api/v1', 'pods', 'team-blue'),
    );
    return (items as KubeObject[]).find(({ metadata }) =>
      metadata.name.startsWith(`data-import-${name}-`),
    )!;
  };
  const logOf = async (name: string) => {
    const access = readKubeconfig(harness.sandbox.kubeconfigPath);
    const { metadata } = await podOf(name);
    const path = `${at('/api/v1', 'pods', 'team-blue', metadata.name)}/log`;
    return readAll(await callHttps(access.url + path, access));
  };
  /** Servers are made from nothing here: that takes longer than what is played. */
  const expectEnd = async (name: string, expected: string) => {
    let state = '';
    for (let tries = 0; tries < 600 && !/ed$/.test(state); tries++) {
      state = (await harness.job(name))?.status?.state ?? '';
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    const log = state === expected ? '' : await logOf(name);
    expect({ state, log }).toEqual({ state: expected, log: '' });
  };
  return { begin, podOf, logOf, expectEnd };
}
