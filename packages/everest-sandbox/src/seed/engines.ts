const users = (...names: string[]) =>
  names.map(name => ({ name, description: `Secret key ${name}` }));

const mongoRoles = [
  'BACKUP',
  'CLUSTER_ADMIN',
  'CLUSTER_MONITOR',
  'DATABASE_ADMIN',
  'USER_ADMIN',
];

/** The engine objects of a namespace: the first version of each is the recommended one. */
const ENGINES = [
  {
    name: 'percona-xtradb-cluster-operator',
    type: 'pxc',
    operator: '1.18.0',
    versions: ['8.0.42-33.1', '8.0.41-32.1'],
    user: users(
      'root',
      'monitor',
      'proxyadmin',
      'xtrabackup',
      'operator',
      'replication',
    ),
  },
  {
    name: 'percona-server-mongodb-operator',
    type: 'psmdb',
    operator: '1.21.1',
    versions: ['8.0.12-4', '7.0.24-13'],
    user: users(
      ...mongoRoles.flatMap(role => [
        `MONGODB_${role}_USER`,
        `MONGODB_${role}_PASSWORD`,
      ]),
    ),
  },
  {
    name: 'percona-postgresql-operator',
    type: 'postgresql',
    operator: '2.7.0',
    versions: ['17.5', '17.4', '16.9'],
    user: [],
  },
];

const component = (version: string, index: number) => [
  version,
  {
    status: index ? 'available' : 'recommended',
    imagePath: `registry.sandbox.test/${version}`,
    imageHash: '',
  },
];

export const engineObjects = (notInstalled: string[] = []) =>
  ENGINES.map(({ name, type, operator, versions, user }) => ({
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseEngine',
    metadata: { name },
    spec: { type, secretKeys: { user } },
    status: notInstalled.includes(type)
      ? { status: 'not installed' }
      : {
          status: 'installed',
          operatorVersion: operator,
          availableVersions: {
            engine: Object.fromEntries(versions.map(component)),
          },
        },
  }));
