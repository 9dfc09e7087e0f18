/** Titles of pages and tabs: few, as each page of the portal loads them. */
export const pageMessages = {
  page: {
    title: 'Database imports',
    importers: 'Importers',
    imports: 'Imports',
    setup: 'Setup',
    nav: 'DB imports',
    entity: 'Imports',
    startImport: 'Import a backup',
  },
} as const;

/**
 * A card of the home page: Backstage takes its title as plain text, in one language. The card's content is in the
 * app's.
 */
export const homeCard = {
  title: 'My imports',
  description: 'Imports of databases that you asked for, and how they go',
} as const;
