import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { routed } from './routed';
import { titleOf } from './titles';

// A predicate, so that an app's config can replace it.
const filter: FilterPredicate = {
  $any: [{ kind: 'component' }, { kind: 'system' }, { kind: 'resource' }],
};

export const everestImportEntityCard = EntityCardBlueprint.make({
  name: 'imports',
  params: {
    // Beside the About card, where it is seen without scrolling.
    type: 'info',
    filter,
    loader: () =>
      import('../components/ImportCard').then(m => <m.ImportCard />),
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
