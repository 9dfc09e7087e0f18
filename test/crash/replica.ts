/**
 * One replica of the portal's backend, with this plugin only: to be killed. Who calls is told by the test's own
 * credentials; database, scheduler and HTTP are the real ones. EVEREST_NOTIFICATIONS_TO names who hears what it tells.
 * Usage: replica.ts CONFIG (JSON text)
 */
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
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
const listener = process.env.EVEREST_NOTIFICATIONS_TO;
if (listener) {
  // Over HTTP as in a portal, so that a replica may be killed before or after it was heard.
  backend.add(
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({
        async send(notification) {
          const body = JSON.stringify(notification);
          const { ok, status } = await fetch(listener, {
            method: 'POST',
            body,
          });
          if (!ok) {
            throw new Error(`Not heard: ${status}`);
          }
        },
      }),
    }),
  );
}
backend.start().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
