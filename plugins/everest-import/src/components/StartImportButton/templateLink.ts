/** What a link may fill in: no secrets, and nothing that the form would not ask for itself. */
export interface LinkedValues {
  target?: { cluster?: string; engine?: { type: string } };
  importer?: { name: string };
}

/** The template that this repository brings, under the scaffolder's page, filled in. */
export function templateLink(scaffolder: string, values: LinkedValues): string {
  const formData = encodeURIComponent(JSON.stringify(values));
  return `${scaffolder.replace(
    /\/$/,
    '',
  )}/templates/default/import-database-backup?formData=${formData}`;
}
