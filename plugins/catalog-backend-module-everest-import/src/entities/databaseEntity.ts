import { parseEntityRef } from '@backstage/catalog-model';
import {
  DATABASE_ANNOTATION,
  databaseEntityRef,
  Import,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EntityConfig } from '../config/EntityConfig';
import { ResourceDraft } from './envelope';
import { readRef } from './refs';
import { plainText } from './text';

const ENGINE_TITLES = {
  mysql: 'MySQL',
  postgresql: 'PostgreSQL',
  mongodb: 'MongoDB',
};

/** Whether there is a database to show: made, and not deleted. */
export function hasDatabase(item: Import): boolean {
  return !item.gone && item.phase !== 'Requested';
}

/** The Resource of an imported database, as far as it may be shown. It says nothing that changes while the import goes on. */
function toDatabaseEntity(item: Import, config: EntityConfig): ResourceDraft {
  const { cluster, namespace, name } = item;
  const engine = parseEngineType(item.engine.type);
  const entity = readRef(item.entity, 'component');
  const system = readRef(item.system, 'system');
  const path = [cluster, namespace, name].map(encodeURIComponent).join('/');
  const draft: ResourceDraft = {
    name: parseEntityRef(databaseEntityRef(item)).name,
    title: plainText(name, 100),
    annotation: {
      key: DATABASE_ANNOTATION,
      values: [`${cluster}/${namespace}/${name}`],
    },
    tags: ['everest'],
    link: {
      url: `${config.appBaseUrl}/everest-import/imports/${path}`,
      title: 'Import',
    },
    spec: {
      type: 'database',
      owner:
        readRef(item.owner, 'group') ??
        config.defaultOwner({ cluster, namespace }),
    },
  };
  if (config.shows.databases(item) === 'names') {
    return draft;
  }
  return {
    ...draft,
    description: plainText(
      `${
        engine ? ENGINE_TITLES[engine] : 'A'
      } database in namespace '${namespace}' of cluster '${cluster}', imported by '${
        item.importer
      }'`,
      400,
    ),
    tags: engine ? ['everest', engine] : ['everest'],
    spec: {
      ...draft.spec,
      ...(system && { system }),
      ...(entity && { dependencyOf: [entity] }),
    },
  };
}

/**
 * The newest import of each database, one Resource a name. Databases whose names join to the same entity name share
 * one, which then names both.
 */
export function toDatabaseEntities(
  imports: Import[],
  config: EntityConfig,
): ResourceDraft[] {
  const byName = new Map<string, ResourceDraft>();
  const newestFirst = imports
    .filter(hasDatabase)
    .filter(item => config.shows.databases(item) !== 'none')
    // A job made by hand says less of a database than its own import.
    .sort(
      (a, b) =>
        Number(a.origin === 'manual') - Number(b.origin === 'manual') ||
        b.requestedAt.localeCompare(a.requestedAt) ||
        a.id.localeCompare(b.id),
    );
  for (const item of newestFirst) {
    const draft = toDatabaseEntity(item, config);
    const values = byName.get(draft.name)?.annotation.values;
    if (!values) {
      byName.set(draft.name, draft);
    } else if (!values.includes(draft.annotation.values[0])) {
      values.push(...draft.annotation.values);
    }
  }
  return [...byName.values()];
}
