import { mockServices } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { createImportWaitAction } from '../actions/importWait';
import { BackendApi, startBackendApi, toImport } from './startBackendApi';
import { testClock } from './testClock';

export type WaitContext = Parameters<
  ReturnType<typeof createImportWaitAction>['handler']
>[0];

const request = {
  cluster: 'sandbox',
  namespace: 'team-blue',
  name: 'orders',
  engine: { type: 'mysql' },
  importer: 'i',
  source: { backupSource: 'nightly', path: 'p' },
};

/** The action that waits, and a backend that answers with what a test says, for the tests around. */
export function waitingAction() {
  let api: BackendApi;

  beforeAll(async () => {
    api = await startBackendApi();
  });

  beforeEach(() => {
    api.calls.length = 0;
    api.answers.length = 0;
  });

  return {
    api: () => api,
    /** The import in turn, at each look. */
    sees(...items: Partial<Import>[]) {
      items.forEach(item =>
        api.answers.push({ status: 200, body: toImport(request, item) }),
      );
    },
    wait: (clock = testClock()) =>
      createImportWaitAction({
        everestImport: api.service,
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        clock,
      }),
  };
}
