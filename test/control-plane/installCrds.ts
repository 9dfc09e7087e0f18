import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_CRDS, waitUntil } from 'everest-sandbox';
import { parseAllDocuments } from 'yaml';
import { ApiClient, KubernetesObject } from './ApiClient';
import { REPOSITORY_ROOT } from './builtServers';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/**
 * Everest's own CRDs, where somebody put them beside the repository; elsewhere,
 * or with EVEREST_CRDS=sandbox, the sandbox's.
 */
export function everestCrds(): KubernetesObject[] {
  const directory = join(REPOSITORY_ROOT, '..', 'shared', 'everest-crds');
  if (process.env.EVEREST_CRDS === 'sandbox' || !existsSync(directory)) {
    return SANDBOX_CRDS as unknown as KubernetesObject[];
  }
  return readdirSync(directory)
    .filter(file => file.endsWith('.yaml'))
    .map(file => readFileSync(join(directory, file), 'utf8'))
    .flatMap(text => parseAllDocuments(text).map(document => document.toJS()));
}

/** Installs CRDs and waits until their resources are served. */
export async function installCrds(api: ApiClient, crds: KubernetesObject[]) {
  for (const crd of crds) {
    const { status, body } = await api.create(CRDS, crd);
    if (status !== 201 && status !== 409) {
      throw new Error(
        `The CRD '${crd.metadata.name}' was refused: ${JSON.stringify(body)}`,
      );
    }
  }
  for (const crd of crds) {
    const { group, names, versions } = crd.spec as {
      group: string;
      names: { plural: string };
      versions: Array<{ name: string }>;
    };
    const path = `/apis/${group}/${versions[0].name}/${names.plural}`;
    await waitUntil(
      `'${path}' is served`,
      async () => (await api.get(path)).status === 200,
    );
  }
}
