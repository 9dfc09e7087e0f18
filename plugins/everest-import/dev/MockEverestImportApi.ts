import { NotFoundError } from '@backstage/errors';
import type {
  CheckAgainReply,
  CleanUpReply,
  CleanUpRequest,
  ImportLogEvent,
  ImportLogQuery,
  PreflightLine,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { EverestImportApi } from '../src';
import { backups, preflightLines, sources } from './mockBackups';
import { cleanUpParts } from './mockCleanUp';
import { logEvents } from './mockLog';
import { targets } from './mockTargets';
import { timelineOf } from './mockTimeline';
import { clusters, importers, imports, unfinishedCluster } from './mockData';

const EMPTY_ENTITY = 'component:default/empty';

/** Answers from the mock data, so that the pages run without a backend. */
export class MockEverestImportApi implements EverestImportApi {
  async listClusters() {
    return { items: [...clusters, unfinishedCluster] };
  }

  async listImporters() {
    return { items: importers, totalItems: importers.length, clusters };
  }

  async getImporter(importer: { cluster: string; name: string }) {
    const found = importers.find(
      ({ cluster, name }) =>
        cluster === importer.cluster && name === importer.name,
    );
    if (!found) {
      throw new NotFoundError(`No importer '${importer.name}'`);
    }
    return found;
  }

  async listImports(query: { entity?: string; name?: string } = {}) {
    // A card in each phase: component:default/<phase> has the imports in that phase, shop-api has all.
    const phase = query.entity?.split('/')[1];
    const inPhase = imports.filter(
      item => item.phase.toLocaleLowerCase('en-US') === phase,
    );
    const some = inPhase.length > 0 ? inPhase : imports;
    const items = (query.entity === EMPTY_ENTITY ? [] : some).filter(
      ({ name }) => query.name === undefined || query.name === name,
    );
    return { items, totalItems: items.length, clusters };
  }

  async listReferences() {
    return {
      backupStorages: [{ name: 'nightly', type: 's3' }],
      monitoringConfigs: [{ name: 'pmm' }],
    };
  }

  async getImporterStats() {
    return { runs: 25, successRate: 0.92, medianSeconds: 754 };
  }

  async exportImports() {
    const lines = imports.map(({ cluster, namespace, name }) =>
      [cluster, namespace, name].join(','),
    );
    return new Blob([['cluster,namespace,name', ...lines].join('\r\n')]);
  }

  async getImport(address: {
    cluster: string;
    namespace: string;
    name: string;
  }) {
    const found = imports.find(({ name }) => name === address.name);
    if (!found) {
      throw new NotFoundError(`No import '${address.name}'`);
    }
    return found;
  }

  async getImportById(id: string) {
    const item = imports.find(one => one.id === id);
    if (!item) {
      throw new NotFoundError(`No import '${id}'`);
    }
    return item;
  }

  async getTimeline(id: string) {
    return timelineOf(await this.getImportById(id));
  }

  async readLog(
    _id: string,
    { follow }: ImportLogQuery,
    { onEvent }: { onEvent: (event: ImportLogEvent) => void },
  ) {
    onEvent({ type: 'open' });
    logEvents(follow ?? false).forEach(onEvent);
  }

  async cleanUp(
    address: { cluster: string; namespace: string; name: string },
    _request: CleanUpRequest,
    { dryRun = false }: { dryRun?: boolean } = {},
  ): Promise<CleanUpReply> {
    const { id } = await this.getImport(address);
    const { cluster, namespace, name } = address;
    return { id, cluster, namespace, name, dryRun, ...cleanUpParts };
  }

  async checkAgain(address: {
    cluster: string;
    namespace: string;
    name: string;
  }): Promise<CheckAgainReply> {
    const { id } = await this.getImport(address);
    const { cluster, namespace, name } = address;
    const checkedAt = new Date().toISOString();
    return { id, cluster, namespace, name, checkedAt };
  }

  async listTargets() {
    return targets;
  }

  async getSources() {
    return sources;
  }

  async listBackups(request: { prefix?: string }) {
    const { prefix = '' } = request;
    const folders = prefix ? [] : [{ name: 'shop', path: 'shop/' }];
    return { folders, objects: [], backups: prefix ? backups : [] };
  }

  async findBackups() {
    return { backups, searchedFolders: 3, partial: false };
  }

  async lookAtBackups(request: { paths: string[] }) {
    const items = request.paths.map(path => ({
      path,
      backups: backups.filter(backup => backup.path === path),
    }));
    return { items };
  }

  async preflight(
    _request: object,
    options: { onLine: (line: PreflightLine) => void },
  ) {
    preflightLines.forEach(options.onLine);
  }

  async importManifests() {
    const content = 'kind: DatabaseCluster\n';
    const file = {
      name: 'database.shop.yaml',
      kind: 'DatabaseCluster',
      content,
    };
    return { files: [file], checks: [] };
  }
}
