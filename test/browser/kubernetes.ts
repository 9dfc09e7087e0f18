import { setTimeout } from 'node:timers/promises';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { Portal } from './portal';

const DATABASES =
  '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters';

/** Looks at the cluster as its administrator, past the portal. */
export class Administrator {
  private readonly api: ApiClient;

  constructor(portal: Portal) {
    this.api = new ApiClient(readKubeconfig(portal.kubeconfigPath));
  }

  async hasDatabase(name: string): Promise<boolean> {
    return (await this.api.get(`${DATABASES}/${name}`)).status === 200;
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

  close() {
    this.api.close();
  }
}
