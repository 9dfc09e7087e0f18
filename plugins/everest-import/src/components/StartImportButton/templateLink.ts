import type { ImportSource } from '@everest-import/backstage-plugin-everest-import-common';

/** What a link may fill in: no secrets, and nothing that the form would not ask for itself. */
export interface LinkedValues {
  target?: {
    cluster?: string;
    namespace?: string;
    name?: string;
    engine?: { type: string; version?: string; storage?: { size: string } };
  };
  importer?: { name: string };
  backup?: { source: ImportSource };
  /** Refs of entities. */
  owner?: string;
  entity?: string;
  system?: string;
}

/** The template that this repository brings, under the scaffolder's page: filled in with values, where there are any. */
export function templateLink(
  scaffolder: string,
  values?: LinkedValues,
): string {
  const template = `${scaffolder.replace(
    /\/$/,
    '',
  )}/templates/default/import-database-backup`;
  return values
    ? `${template}?formData=${encodeURIComponent(JSON.stringify(values))}`
    : template;
}
