export const commonMessages = {
  page: {
    title: 'Database imports',
    importers: 'Importers',
    imports: 'Imports',
    setup: 'Setup',
    startImport: 'Import a backup',
  },
  common: {
    copy: 'Copy {{what}}',
    copied: 'Copied',
    details: 'Details',
    loading: 'Loading',
    tryAgain: 'Try again',
    yes: 'Yes',
    no: 'No',
  },
  failure: {
    notAllowedTitle: 'You may not see this',
    notAllowedText:
      'Ask the team that runs this portal for the permission to see database imports and importers.',
    title: 'This could not be loaded',
    staleTitle: 'What you see may be out of date',
    text: 'Try again in a moment. If it stays so, tell the team that runs this portal.',
    raw: 'What the server said',
  },
  cluster: {
    unreachable: 'Cluster {{title}} is not reachable',
    unreachableSince: 'Cluster {{title}} is not reachable since {{since}}',
    unreachableText: 'What is shown of it may be out of date.',
    notSynced: 'Cluster {{title}} is still being read',
    notInstalled: 'Everest is not installed on cluster {{title}}',
    notInstalledText: 'It is picked up by itself once Everest is there.',
    missingRights: 'The portal lacks rights on cluster {{title}}',
    missingRightsText: 'Whoever runs the cluster can grant them:',
    tooMany: 'There is more on cluster {{title}} than this portal keeps',
    tooManyOf:
      'Only the first {{limit}} {{kind}} are known here. Whoever runs the portal can raise the limit.',
  },
  history: {
    away: "The portal's own database is not reachable since {{since}}",
    awayText:
      'Imports that run are shown as they are. Who asked for them, and what ended before, may be missing or out of date; none can be started.',
  },
  filter: {
    all: 'All',
    engine: 'Engine',
    phase: 'Phase',
    cluster: 'Cluster',
    noMatch: 'Nothing matches the filters.',
    clear: 'Clear filters',
  },
  engine: {
    mysql: 'MySQL',
    postgresql: 'PostgreSQL',
    mongodb: 'MongoDB',
  },
} as const;
