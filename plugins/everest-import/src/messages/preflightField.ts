export const preflightFieldMessages = {
  preflightField: {
    title: 'Checks before the import',
    intro:
      'Nothing is created yet. The import repeats these checks before it creates anything.',
    checking_one: 'Checking: {{count, number}} check done',
    checking_other: 'Checking: {{count, number}} checks done',
    checkAgain: 'Check again',
    waiting: 'Waiting for the checks',
    allGood: 'Nothing speaks against this import',
    nothingChecked: 'Nothing could be checked',
    summary:
      'failed: {{failures}}, warnings: {{warnings}}, passed: {{passes}}, not checked: {{skipped}}',
    failures_one: '{{count, number}} check failed',
    failures_other: '{{count, number}} checks failed',
    warnings_one: '{{count, number}} warning',
    warnings_other: '{{count, number}} warnings',
    skipped_one: '{{count, number}} was not checked here',
    skipped_other: '{{count, number}} were not checked here',
    passes_one: '{{count, number}} check passed',
    passes_other: '{{count, number}} checks passed',
    hard: 'has to be mended',
    advice: 'advice',
    about: 'About: {{field}}',
    change: 'Change: {{place}}',
    reason: 'Why to go on all the same',
    reasonHelp: 'Kept with the import and in the audit log.',
    backup: 'At the path lies: {{title}}',
    outdated: 'The form has changed since these checks.',
    broken: 'The checks could not be made',
    brokenText:
      'Nobody knows yet whether this import is possible: check again. The import makes the same checks before it creates anything.',
    slow: 'The checks took longer than {{seconds}} seconds.',
    refused: 'The form is not complete',
    denied: 'This import would be refused',
    field: {
      owner: 'Owner',
      system: 'System',
      entity: 'Service',
    },
    fault: {
      checkAgain: 'The form has changed since the checks: check again.',
      cancelled:
        'The checks still run: see them to their end here, or go on once more and wait.',
      mend_one: '{{count, number}} failed check has to be mended.',
      mend_other: '{{count, number}} failed checks have to be mended.',
      giveReason_one:
        '{{count, number}} failed check wants a reason why to go on all the same.',
      giveReason_other:
        '{{count, number}} failed checks want a reason why to go on all the same.',
    },
  },
} as const;
