/**
 * The plugin in a backend of its own process, whose event loop is watched: nothing that a test does itself is measured.
 * Usage: portalMain.ts CONFIG (JSON text); tells its port, then the longest block of its loop whenever it is asked; it sweeps when it is told to.
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { everestImportPlugin } from '../../plugin';
import { LoopWatch } from './LoopWatch';

async function main() {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      everestImportPlugin,
      mockServices.rootConfig.factory({ data: JSON.parse(process.argv[2]) }),
      mockServices.rootLogger.factory({ level: 'debug' }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      catalogServiceMock.factory({ entities: [] }),
    ],
  });
  const watch = new LoopWatch();
  process.on('message', message => {
    if (message === 'sweep') {
      scheduler.triggerTask('everest-import-sweep');
    } else {
      process.send?.(watch.take());
    }
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ port: backend.server.port() });
}

main();
