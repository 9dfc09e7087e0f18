import { NotFoundError } from '@backstage/errors';
import type { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import type { EverestImportApi } from '../src';
import { backups, preflightLines, sources } from './mockBackups';
import { targets } from './mockTargets';
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

  async listImports(query: { entity?: string } = {}) {
    // A card in each phase: component:default/<phase> has the imports in that phase, shop-api has all.
    const phase = query.entity?.split('/')[1];
    const inPhase = imports.filter(
      item => item.phase.toLocaleLowerCase('en-US') === phase,
    );
    const some = inPhase.length > 0 ? inPhase : imports;
    const items = query.entity === EMPTY_ENTITY ? [] : some;
    return { items, totalItems: items.length, clusters };
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

  async preflight(
    _request: object,
    options: { onLine: (line: PreflightLine) => void },
  ) {
    preflightLines.forEach(options.onLine);
  }
}
