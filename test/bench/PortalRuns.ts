import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from 'everest-sandbox';
import { BenchClusters } from './BenchClusters';
import { BenchPortal, Feature } from './BenchPortal';
import { Client, Database } from './Database';
import { writePortalConfig } from './portalConfig';

/** Portals on one database, one after the other. */
export class PortalRuns {
  static async on(
    client: Client,
    options: { directory: string; clusters: BenchClusters },
  ): Promise<PortalRuns> {
    const directory = mkdtempSync(join(options.directory, 'portal-'));
    const database = await Database.start(client, directory);
    const [port] = await freePorts(1);
    const configFile = writePortalConfig({
      directory,
      port,
      database: database.config,
      clusters: options.clusters,
    });
    return new PortalRuns(database, `http://localhost:${port}`, configFile);
  }

  readonly database: Database;
  readonly #url: string;
  readonly #configFile: string;

  private constructor(database: Database, url: string, configFile: string) {
    this.database = database;
    this.#url = url;
    this.#configFile = configFile;
  }

  /** Runs a portal while something is done with it. */
  async run<T>(
    features: Feature[],
    work: (portal: BenchPortal) => Promise<T>,
  ): Promise<T> {
    const portal = await BenchPortal.start({
      features,
      url: this.#url,
      configFile: this.#configFile,
    });
    try {
      return await work(portal);
    } finally {
      await portal.stop();
    }
  }

  stop(): Promise<void> {
    return this.database.stop();
  }
}
