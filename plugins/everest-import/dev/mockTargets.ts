import type { TargetsReply } from '@everest-import/backstage-plugin-everest-import-common';

export const targets: TargetsReply = {
  clusters: [
    {
      name: 'east',
      title: 'East',
      namespaces: [
        {
          name: 'team-blue',
          engines: [
            {
              type: 'mysql',
              versions: ['8.0.42-33.1', '8.0.41-32.1'],
              defaultVersion: '8.0.42-33.1',
              secretKeys: ['root', 'monitor'].map(name => ({ name })),
            },
            {
              type: 'postgresql',
              versions: ['17.5', '16.9'],
              defaultVersion: '17.5',
              secretKeys: [],
            },
            {
              type: 'mongodb',
              versions: [],
              secretKeys: [],
              reason: 'its operator is not installed',
            },
          ],
          ceilings: { storage: '100Gi', replicas: 3 },
        },
        { name: 'team-bare', engines: [], reason: 'not managed by Everest' },
      ],
      storageClasses: [
        { name: 'standard', default: true },
        { name: 'fast', default: false },
      ],
      profiles: [
        {
          name: 'team-small',
          title: 'Small, backed up every night',
          engines: ['postgresql'],
        },
      ],
      ceilings: {},
    },
    {
      name: 'west',
      title: 'West',
      namespaces: [],
      storageClasses: [],
      profiles: [],
      ceilings: {},
      reason: 'it can not be reached',
    },
  ],
};
