export const timelineMessages = {
  timeline: {
    title: 'Timeline',
    open: 'Show the timeline',
    what: 'What it went through, how long each stage took, and what comes next.',
    loading: 'Reading the timeline',
    empty: 'Nothing is known of its way.',
    took: 'took {{duration}}',
    takes: 'for {{duration}} so far',
    usual: 'usually {{median}}, 9 of 10 within {{p90}}',
    next: 'What usually comes next',
    nextUsual_one:
      'takes {{median}}, 9 of 10 within {{p90}} ({{count, number}} import)',
    nextUsual_other:
      'takes {{median}}, 9 of 10 within {{p90}} ({{count, number}} imports)',
    stuck: 'This takes longer than it should',
    stuckText:
      '{{stage}}: for {{duration}}, where {{limit}} should do. {{lookAt}}',
    unread: 'Not everything is known',
    unreadText:
      'The portal lacks the right to {{verb}} {{resource}}: {{part}} may be missing here.',
    grantLine: 'the line that grants it',
    saidBy: 'Says {{source}}',
    stages: {
      requested: 'Asked for',
      checked: 'Checked',
      secretsMade: 'Secrets made',
      databaseCreated: 'Database created',
      databaseReadyEmpty: 'Database ready, still empty',
      importing: 'Import begun',
      jobCreated: 'Job made',
      podWaiting: 'Pod waits for its place',
      podPulling: 'Pod pulls its image',
      importerStarted: 'Importer started',
      importerRestarted: 'Importer started again',
      importerEnded: 'Importer ended',
      restore: 'Restore',
      blocked: 'Blocked',
      deleting: 'Being deleted',
      ended: 'Ended',
      ready: 'Database ready',
    },
  },
} as const;
