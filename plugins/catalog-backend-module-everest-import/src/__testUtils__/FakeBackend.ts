import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  CHANGED_TOPIC,
  ChangedEvent,
  ClusterState,
  Import,
  Importer,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  EverestImportService,
  everestImportServiceRef,
} from '@everest-import/backstage-plugin-everest-import-node';
import Router from 'express-promise-router';
import { aCluster } from './samples';

/** The HTTP API of the Everest import backend over lists that a test fills, and its events. */
export class FakeBackend {
  imports: Import[] = [];
  importers: Importer[] = [];
  clusters: ClusterState[] = [aCluster()];
  /** Answers every request with this status. */
  failWith: number | undefined;
  pageSize = 500;
  /** What the reply says, where a test wants that to differ from the truth. */
  totalItems: number | undefined;
  /** Told of each request. */
  onRequest: (url: string) => void = () => {};
  readonly requests: { url: string; principal: unknown }[] = [];
  service!: EverestImportService;
  events!: EventsService;

  async tell(eventPayload: ChangedEvent): Promise<void> {
    await this.events.publish({ topic: CHANGED_TOPIC, eventPayload });
  }

  get feature() {
    return createBackendPlugin({
      pluginId: 'everest-import',
      register: reg => {
        reg.registerInit({
          deps: {
            httpRouter: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
            client: everestImportServiceRef,
            events: eventsServiceRef,
          },
          init: async ({ httpRouter, httpAuth, client, events }) => {
            this.service = client;
            this.events = events;
            const router = Router();
            router.use(async (req, res, next) => {
              const credentials: BackstageCredentials =
                await httpAuth.credentials(req);
              const { principal } = credentials;
              this.requests.push({ url: req.url, principal });
              this.onRequest(req.url);
              if (this.failWith) {
                res.status(this.failWith).json({});
                return;
              }
              next();
            });
            router.get('/imports', async (req, res) => {
              const { cluster, cursor = '0', gone, limit } = req.query;
              const all = this.imports.filter(
                item =>
                  (!cluster || item.cluster === cluster) &&
                  (!gone || gone === `${Boolean(item.gone)}`),
              );
              const from = Number(cursor);
              const to = from + Math.min(Number(limit), this.pageSize);
              res.json({
                items: all.slice(from, to),
                ...(to < all.length && { nextCursor: `${to}` }),
                totalItems: this.totalItems ?? all.length,
                clusters: this.clusters,
              });
            });
            router.get('/imports/by-id/:id', async (req, res) => {
              const { id } = req.params;
              const found = this.imports.find(item => item.id === id);
              res.status(found ? 200 : 404).json(found ?? {});
            });
            router.get('/importers', async (_req, res) => {
              res.json({ items: this.importers, clusters: this.clusters });
            });
            httpRouter.use(router);
          },
        });
      },
    });
  }
}
