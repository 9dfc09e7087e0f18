import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../api/EverestImportApi';
import { lazyClient } from '../api/lazyClient';

/** To be loaded beside what asks it, and not after it. */
export const loadClient = () => import('../api');

export const everestImportApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: everestImportApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) =>
        lazyClient(async () => {
          const { EverestImportClient } = await loadClient();
          return new EverestImportClient({ fetchApi });
        }),
    }),
});
