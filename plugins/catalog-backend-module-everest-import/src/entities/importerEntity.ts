import {
  ImporterSummary,
  IMPORTER_ANNOTATION,
  importerEntityName,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EntityConfig } from '../config/EntityConfig';
import { ResourceDraft } from './envelope';
import { readRef } from './refs';
import { plainText } from './text';

/** One Resource for all clusters that have the same importer with the same spec, as far as they may be shown. */
export function toImporterEntities(
  importers: ImporterSummary[],
  config: EntityConfig,
): ResourceDraft[] {
  const { importers: visibility } = config.shows;
  if (visibility === 'none') {
    return [];
  }
  const isFull = visibility === 'full';
  const byName = new Map<string, ImporterSummary[]>();
  for (const importer of importers) {
    const name = importerEntityName(importer);
    byName.set(name, [...(byName.get(name) ?? []), importer]);
  }
  return Array.from(byName, ([name, same]) => {
    const [first] = same.sort((a, b) => a.cluster.localeCompare(b.cluster));
    const path = [first.cluster, first.name].map(encodeURIComponent).join('/');
    return {
      name,
      title: plainText(first.displayName || first.name, 100),
      description: isFull ? plainText(first.description, 400) : undefined,
      annotation: {
        key: IMPORTER_ANNOTATION,
        values: same.map(importer => `${importer.cluster}/${importer.name}`),
      },
      tags: isFull ? ['everest', ...first.engines] : ['everest'],
      link: {
        url: `${config.appBaseUrl}/everest-import/importers/${path}`,
        title: 'Importer',
      },
      spec: {
        type: 'data-importer',
        owner:
          readRef(first.contract.owner, 'group') ??
          config.defaultOwner({ cluster: first.cluster }),
      },
    };
  });
}
