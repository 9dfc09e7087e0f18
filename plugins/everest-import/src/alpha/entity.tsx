import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { ENTITY_KINDS, IMPORTER_TYPE } from '../isEverestImportAvailable';
import { loadClient } from './api';
import { routed } from './routed';
import { titleOf } from './titles';

// A predicate, so that an app's config can replace it.
const filter: FilterPredicate = {
  $all: [
    { $any: ENTITY_KINDS.map(kind => ({ kind })) },
    { $not: { 'spec.type': IMPORTER_TYPE } },
  ],
};

export const everestImportEntityCard = EntityCardBlueprint.make({
  name: 'imports',
  params: {
    // Beside the About card, where it is seen without scrolling.
    type: 'info',
    filter,
    loader: async () => {
      const card = import('../components/ImportCard');
      const [{ ImportCard }] = await Promise.all([card, loadClient()]);
      return <ImportCard />;
    },
  },
});

export const everestImportEntityContent = EntityContentBlueprint.make({
  name: 'imports',
  params: {
    path: '/everest-import',
    title: titleOf('entity'),
    group: 'operation',
    filter,
    loader: () =>
      routed(
        import('../components/EntityImports').then(m => <m.EntityImports />),
      ),
  },
});
