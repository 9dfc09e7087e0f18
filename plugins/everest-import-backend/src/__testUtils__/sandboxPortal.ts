import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { Sandbox } from 'everest-sandbox';
import { Knex } from 'knex';

/** The config of a portal with a sandbox, of which one namespace is the blue team's. */
export const blueTeamOf = ({ kubeconfigPath }: Sandbox) => [
  {
    name: 'sandbox',
    kubeconfig: { file: kubeconfigPath },
    namespaces: [{ name: 'team-blue', owners: ['group:default/blue'] }],
  },
];

/** Config that lets imports read from the sandbox's own S3. */
export const s3Of = ({ s3 }: Sandbox) => ({
  allowedEndpoints: [
    { host: new URL(s3.endpoint).host, allowPrivate: true, allowHttp: true },
  ],
});

/** A database that the test looks into, or that several portals share. */
export const onDatabase = (knex: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => mockServices.database({ knex }),
  });

/** Keeps what people are told. */
export const tellingTo = (sent: NotificationSendOptions[]) =>
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async notification => void sent.push(notification),
    }),
  });
