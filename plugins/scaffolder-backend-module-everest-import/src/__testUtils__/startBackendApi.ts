import {
  BackendFeature,
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend, TestBackend } from '@backstage/backend-test-utils';
import {
  databaseEntityRef,
  Import,
  ImportRequest,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  EverestImportService,
  everestImportServiceRef,
} from '@everest-import/backstage-plugin-everest-import-node';
import express from 'express';
import Router from 'express-promise-router';

/** One call that arrived over HTTP. */
export interface ReceivedCall {
  method: string;
  url: string;
  body: ImportRequest;
  principal: BackstageCredentials['principal'];
}

/** What the API answers with next. */
export interface Answer {
  status: number;
  body: object;
}

/** An API that runs, what came to it, and the client of it. */
export interface BackendApi {
  calls: ReceivedCall[];
  /** What it says next. */
  answers: Answer[];
  service: EverestImportService;
  server: TestBackend['server'];
  backend: TestBackend;
}

/** The reply to a request that is taken. */
export function toImport(
  request: Pick<
    ImportRequest,
    'cluster' | 'namespace' | 'name' | 'engine' | 'importer' | 'source'
  >,
  more?: Partial<Import>,
) {
  const { cluster, namespace, name, importer } = request;
  const item: Import = {
    id: 'uid-1',
    cluster,
    namespace,
    name,
    origin: 'portal',
    phase: 'Provisioning',
    phaseSince: '2026-11-23T10:00:00Z',
    engine: { type: request.engine.type },
    importer,
    source: request.source,
    database: { status: '', ready: false },
    requestedAt: '2026-11-23T10:00:00Z',
    entityRef: databaseEntityRef(request),
    ...more,
  };
  return item;
}

/** Backstage's error body. */
export function refusal(
  status: number,
  name: string,
  message: string,
  causes?: object[],
): Answer {
  return {
    status,
    body: {
      error: { name, message, ...(causes && { causes }) },
      response: { statusCode: status },
    },
  };
}

/** The HTTP API of the Everest import backend, answering as a test says, and the client that other plugins get. */
export async function startBackendApi(
  features: BackendFeature[] = [],
): Promise<BackendApi> {
  const calls: ReceivedCall[] = [];
  const answers: Answer[] = [];
  let service: EverestImportService | undefined;

  const api = createBackendPlugin({
    pluginId: 'everest-import',
    register(reg) {
      reg.registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
          client: everestImportServiceRef,
        },
        async init({ httpRouter, httpAuth, client }) {
          service = client;
          const router = Router();
          router.use(express.json());
          router.all('*', async (req, res) => {
            const { principal } = await httpAuth.credentials(req);
            calls.push({
              method: req.method,
              url: req.url,
              body: req.body,
              principal: principal as BackstageCredentials['principal'],
            });
            const answer = answers.shift() ?? {
              status: 201,
              body: toImport(req.body),
            };
            res.status(answer.status).json(answer.body);
          });
          httpRouter.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({ features: [api, ...features] });
  if (!service) {
    throw new Error('the test backend did not start');
  }
  return { calls, answers, service, server: backend.server, backend };
}
