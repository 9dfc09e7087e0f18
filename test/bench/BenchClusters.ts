import { seed } from 'everest-sandbox';
import { created, paths } from '../contract/connect';
import { ApiClient } from '../control-plane/ApiClient';
import { everestCrds } from '../control-plane/installCrds';
import { grantRights, rightsManifests } from '../control-plane/rights';
import {
  ControlPlane,
  startControlPlane,
} from '../control-plane/startControlPlane';
import { inParallel } from './inParallel';
import {
  BenchImport,
  clusterName,
  databaseOf,
  databaseStatus,
  importsOf,
  jobOf,
  jobStatus,
  kubernetesJobName,
} from './objects';

/** Writes that are on their way to one API server. */
const AT_ONCE = 12;

export interface Counts {
  clusters: number;
  /** Of each cluster. */
  databases: number;
  /** Rows of imports that ended. */
  ended: number;
}

/**
 * Real API servers, one a cluster: each has a `kube-system` of its own, by whose UID the portal tells clusters apart.
 * Nobody plays Everest on them, whose controllers would change what is measured: the benchmark writes the states.
 */
export class BenchClusters {
  static async start(counts: Omit<Counts, 'ended'>): Promise<BenchClusters> {
    const clusters = new BenchClusters(counts);
    try {
      // Two at a time: more only wait for the same cores
      await inParallel(2, clusters.names, () => clusters.#startOne());
      await inParallel(2, clusters.names, name => clusters.#fill(name));
    } catch (error) {
      await clusters.stop();
      throw error;
    }
    return clusters;
  }

  readonly imports: BenchImport[];
  readonly names: string[];
  readonly #planes: ControlPlane[] = [];
  readonly #admins: ApiClient[] = [];

  private constructor(counts: Omit<Counts, 'ended'>) {
    const indexes = Array.from({ length: counts.clusters }, (_, i) => i);
    this.names = indexes.map(clusterName);
    this.imports = indexes.flatMap(index => importsOf(index, counts));
  }

  get running(): BenchImport[] {
    return this.imports.filter(({ runs }) => runs);
  }

  /** The servers by the clusters' names. */
  get planes(): [name: string, plane: ControlPlane][] {
    return this.names.map((name, index) => [name, this.#planes[index]]);
  }

  /** What Everest writes while an import runs, each as often as one likes: another word, and another phase. */
  async setState(item: BenchImport, state: 'Pending' | 'Running') {
    await this.#setStatus(item, { state });
  }

  /** Whether the running imports are ones whose log the portal reads: from when Everest has named their Job. */
  async setReported(reported: boolean) {
    await inParallel(AT_ONCE, this.running, item =>
      this.#setStatus(item, {
        jobName: reported ? kubernetesJobName(item) : null,
      }),
    );
  }

  async stop() {
    this.#admins.forEach(admin => admin.close());
    await Promise.all(this.#planes.map(plane => plane.stop()));
  }

  #adminOf(name: string): ApiClient {
    return this.#admins[this.names.indexOf(name)];
  }

  async #setStatus(item: BenchImport, change: object) {
    const { status, body } = await this.#adminOf(item.cluster).merge(
      `${paths.importJobs(item.namespace)}/data-import-${item.name}/status`,
      { status: change },
    );
    if (status !== 200) {
      throw new Error(
        `'${item.name}' was not changed: ${JSON.stringify(body)}`,
      );
    }
  }

  async #startOne() {
    const plane = await startControlPlane({
      crds: everestCrds(),
      garbageCollector: false,
    });
    this.#planes.push(plane);
    this.#admins.push(new ApiClient(plane.access));
  }

  async #fill(name: string) {
    const plane = this.#planes[this.names.indexOf(name)];
    const admin = this.#adminOf(name);
    await seed({ kubeConfigPath: plane.kubeconfigPath });
    await grantRights(admin, rightsManifests('rbac-cluster.yaml'));
    const mine = this.imports.filter(({ cluster }) => cluster === name);
    await inParallel(AT_ONCE, mine, item => this.#makeImport(admin, item));
  }

  async #makeImport(admin: ApiClient, item: BenchImport) {
    const databases = paths.databases(item.namespace);
    const jobs = paths.importJobs(item.namespace);
    const made = await created(admin.create(databases, databaseOf(item)));
    const job = await created(admin.create(jobs, jobOf(item, made)));
    await admin.merge(`${databases}/${item.name}/status`, {
      status: databaseStatus(item),
    });
    await admin.merge(`${jobs}/${job.metadata.name}/status`, {
      status: jobStatus(item),
    });
  }
}
