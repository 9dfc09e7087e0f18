import { paths } from '../contract/connect';
import { ApiClient } from '../control-plane/ApiClient';
import { listObjects } from '../crash/SecondActor';
import { Portal } from './Portal';
import { NAMESPACE } from './TenClusters';

export type Creates = ReturnType<typeof createsThrough>;

/** Creates through the portal, and what the API server that the clusters' names stand for says came of them. */
export function createsThrough(portal: Portal, admin: ApiClient) {
  /** Names of the Secrets that the portal made for a database. */
  async function secretsOf(name: string): Promise<string[]> {
    return (await listObjects(admin, paths.secrets(NAMESPACE)))
      .map(({ metadata }) => metadata.name)
      .filter(secret => secret.startsWith(`${name}-import-s3-`));
  }

  /** The portal's import is the database that is there. */
  async function succeeds(cluster: string, name: string) {
    const { status, body } = await portal.create(cluster, name);
    expect([status, body.error]).toEqual([201, undefined]);
    expect(body).toMatchObject({ cluster, name });
    const path = `${paths.databases(NAMESPACE)}/${name}`;
    expect((await admin.get(path)).body.metadata.uid).toBe(body.id);
  }

  /** Refused for the cluster's sake, and nothing was made. */
  async function isRefused(cluster: string, status: number, code: string) {
    const name = `refused-by-${cluster}`;
    expect(await portal.create(cluster, name)).toMatchObject({
      status,
      body: { error: { causes: [{ field: 'cluster', code }] } },
    });
    expect(await secretsOf(name)).toEqual([]);
  }

  return { succeeds, isRefused, secretsOf };
}
