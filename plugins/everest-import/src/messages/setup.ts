export const setupMessages = {
  setup: {
    empty: 'No clusters for you',
    emptyText:
      'A platform team names clusters, and who may use their namespaces, in the configuration of this portal.',
    connection: 'Connection',
    ready: 'Ready',
    away: 'Not reachable',
    reading: 'Still being read',
    noEverest: 'Everest is not installed',
    lacking: 'Rights are missing',
    staleSince: 'Out of date since',
    reason: 'Reason',
    name: 'Name',
    version: 'Everest',
    versionUnknown: 'installed, version unknown',
    secondGeneration: 'OpenEverest v2, which is shown and not written',
    besides: 'Besides',
    besidesText:
      'OpenEverest v2 is there too, which Everest does not support in one cluster. It is not read.',
    notInstalled: 'not installed',
    notKnownYet: 'not known while the cluster is not read',
    neverRead: 'Never read since this portal started',
    tooMany: 'Too many',
    tooManyOf:
      'Only the first {{limit, number}} {{kind}} are kept: delete some, or raise everestImport.clusters[].limits.{{kind}}.',
    clock: 'Clock',
    clockAhead: '{{distance}} ahead of this portal',
    clockBehind: '{{distance}} behind this portal',
    clockRemedy:
      'Times shown are off by as much, and tokens or signed requests may be refused. Set both clocks by the same time server.',
    rights: 'Rights in Kubernetes',
    noneMissing: 'None is missing.',
    rightsUnknown: 'Not known while the cluster is not reachable.',
    rightsNotShown:
      'You may not see what is missing: it takes the permission everest-import.setup.read.',
    grant: 'Whoever runs the cluster can grant what is missing:',
    optionalRights:
      'These are optional. Without them imports work, and less is shown of them:',
    rightInCluster: '{{verb}} {{resource}} in the whole cluster',
    rightInNamespace: '{{verb}} {{resource}} in the namespace {{namespace}}',
    grantLine: 'the line that grants {{verb}} {{resource}}',
  },
} as const;
