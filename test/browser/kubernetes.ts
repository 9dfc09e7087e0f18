import { setTimeout } from 'node:timers/promises';
import { parseAllDocuments } from 'yaml';
import { created, paths } from '../contract/connect';
import { database, mysqlUserSecret, s3Secret } from '../contract/manifests';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { Portal } from './portal';

const NAMESPACE = 'team-blue';
const DATABASES = paths.databases(NAMESPACE);

/** Looks at the cluster as its administrator, past the portal. */
export class Administrator {
  private readonly api: ApiClient;

  constructor(portal: Portal) {
    this.api = new ApiClient(readKubeconfig(portal.kubeconfigPath));
  }

  /** An importer of the name of one of the sandbox's behaviours. @returns whether it was not there before */
  async makeImporter(name: string): Promise<boolean> {
    const { status } = await this.api.create(paths.importers, {
      apiVersion: 'everest.percona.com/v1alpha1',
      kind: 'DataImporter',
      metadata: { name },
      spec: {
        displayName: name,
        supportedEngines: ['pxc'],
        jobSpec: { image: 'registry.sandbox.test/importer:1.0' },
      },
    });
    if (status !== 201 && status !== 409) {
      throw new Error(`The importer '${name}' was not made: ${status}`);
    }
    return status === 201;
  }

  async removeImporter(name: string): Promise<void> {
    await this.api.delete(`${paths.importers}/${name}`);
  }

  /** An import that somebody applies to the cluster, where one of its name may have been. */
  async import(name: string, importer: string): Promise<void> {
    const userSecret = `${name}-users`;
    const secrets = paths.secrets(NAMESPACE);
    for (const secret of [
      s3Secret(`${name}-s3`),
      mysqlUserSecret(userSecret),
    ]) {
      const { status } = await this.api.create(secrets, secret);
      if (status !== 201 && status !== 409) {
        throw new Error(`'${secret.metadata.name}' was not made: ${status}`);
      }
    }
    await created(
      this.api.create(DATABASES, database(name, { importer, userSecret })),
    );
  }

  /** Does what an agent of a repository does with manifests, and what a vault does for their placeholder of S3 keys. */
  async apply(manifests: string): Promise<void> {
    const objects = parseAllDocuments(manifests).map(document =>
      document.toJS(),
    );
    for (const object of objects) {
      await created(
        object.kind === 'DatabaseCluster'
          ? this.api.create(DATABASES, object)
          : this.api.create(
              paths.secrets(NAMESPACE),
              s3Secret(object.metadata.name),
            ),
      );
    }
  }

  async removeDatabase(name: string): Promise<void> {
    await this.api.delete(`${DATABASES}/${name}`);
  }

  async hasDatabase(name: string): Promise<boolean> {
    return (await this.api.get(`${DATABASES}/${name}`)).status === 200;
  }

  /** What a database was asked for with. */
  async databaseSpec(name: string): Promise<Record<string, unknown>> {
    const { body } = await this.api.get<{ spec: Record<string, unknown> }>(
      `${DATABASES}/${name}`,
    );
    return body.spec;
  }

  /** Looks for a while, as a database may come late. */
  async everHadDatabase(name: string, forMs: number): Promise<boolean> {
    const end = Date.now() + forMs;
    while (Date.now() < end) {
      if (await this.hasDatabase(name)) {
        return true;
      }
      await setTimeout(200);
    }
    return false;
  }

  /** @throws Error where it is still there at the end */
  async untilWithoutDatabase(name: string, forMs: number): Promise<void> {
    const end = Date.now() + forMs;
    while (await this.hasDatabase(name)) {
      if (Date.now() > end) {
        throw new Error(`The database '${name}' is still there`);
      }
      await setTimeout(200);
    }
  }

  close() {
    this.api.close();
  }
}
