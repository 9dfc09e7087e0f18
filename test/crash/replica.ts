/**
 * One replica of the portal's backend, with this plugin only: to be killed. Who calls is told by the test's own
 * credentials; database, scheduler and HTTP are the real ones.
 * Usage: replica.ts CONFIG (JSON text)
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { everestImportPlugin } from '../../plugins/everest-import-backend/src/plugin';

const backend = createBackend();
backend.add(
  mockServices.rootConfig.factory({ data: JSON.parse(process.argv[2]) }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(mockServices.userInfo.factory());
backend.add(mockServices.permissions.factory());
backend.add(everestImportPlugin);
backend.start().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
