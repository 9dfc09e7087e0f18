import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { EverestImportClient, everestImportApiRef } from '../api';

export const everestImportApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: everestImportApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new EverestImportClient({ fetchApi }),
    }),
});
