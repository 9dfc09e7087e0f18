export const checkAgainMessages = {
  checkAgain: {
    button: 'Check again now',
    when: 'Everest looks again by itself too, at the latest 17 minutes after it looked last.',
    told: 'Everest was told to look again. This page shows what comes of it.',
    failed: 'Everest was not told to look again',
    notAllowed: 'You may not have Everest look again',
    grant: 'the remedy',
  },
} as const;
