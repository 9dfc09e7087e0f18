import { Case } from './Case';
import { failed, saysLast } from '../evidence';

export const importers: Case[] = [
  [
    'rights-missing',
    'read: kube-apiserver, authorizer',
    saysLast(
      'failed to pause DB reconciliation: failed to get database cluster team-blue/shop: databaseclusters.everest.percona.com "shop" is forbidden: User "system:serviceaccount:team-blue:data-import-shop-sa" cannot get resource "databaseclusters" in API group "everest.percona.com" in the namespace "team-blue"',
    ),
  ],
  [
    'update-conflict',
    'read: apimachinery, and cmd/pxc/import.go, which does not try again',
    saysLast(
      'failed to pause DB reconciliation: failed to set pause reconciliation for database cluster team-blue/shop: Operation cannot be fulfilled on databaseclusters.everest.percona.com "shop": the object has been modified; please apply your changes to the latest version and try again',
    ),
  ],
  [
    'engine-object-missing',
    'read: everest-operator, internal/data-importer/cmd/pxc/import.go',
    saysLast(
      'failed to run PXC restore: failed to get PXC restore ca6822c9: perconaxtradbclusterrestores.pxc.percona.com "ca6822c9" not found',
    ),
  ],
  [
    'run-stopped',
    'read: everest-operator, internal/data-importer/main.go',
    saysLast('failed to run PXC restore: context canceled'),
  ],
  [
    'tool-killed',
    'documented: Go’s os/exec',
    failed({ log: ['error: pg_restore: signal: killed'] }),
  ],
  [
    'run-crashed',
    'documented: Go’s runtime',
    failed({
      log: [
        'panic: runtime error: invalid memory address or nil pointer dereference',
      ],
    }),
  ],
  [
    'job-failed',
    'made up',
    failed({ log: ['Loading 1 of 3', 'the moon is in the wrong quarter'] }),
  ],
  [
    'importer-object-missing',
    'our own importers',
    {
      ...failed(),
      report: { failure: { code: 'object-missing', message: 'Nothing there' } },
    },
  ],
  [
    'importer-failed',
    'our own importers',
    {
      ...failed(),
      report: { failure: { code: 'acme-17', message: 'connection refused' } },
    },
  ],
];
