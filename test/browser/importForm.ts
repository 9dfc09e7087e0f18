import { Locator, Page } from 'playwright-core';
import { BACKUP_PATHS, Engine, ENGINE_TITLES } from './backups';
import { Portal } from './portal';

export interface FormValues {
  engine: Engine;
  name: string;
  importer?: string;
  config?: string;
  /** An existing Secret instead of typed keys. */
  s3SecretName?: string;
  /** What each database password field gets. */
  databasePassword?: string;
  service?: string;
}

const DATABASE_FIELDS: Record<Engine, string[]> = {
  postgresql: [],
  mysql: [
    'root',
    'monitor',
    'proxyadmin',
    'xtrabackup',
    'operator',
    'replication',
  ].map(user => `Password of '${user}'`),
  mongodb: [
    'BACKUP',
    'CLUSTER_ADMIN',
    'CLUSTER_MONITOR',
    'DATABASE_ADMIN',
    'USER_ADMIN',
  ].flatMap(user => [`MONGODB_${user}_USER`, `MONGODB_${user}_PASSWORD`]),
};

/** Backstage's field for secrets keeps what is typed after 300 ms, and may show another value until then. */
const KEPT_AFTER_MS = 500;

/** Types as a person does: looks whether all of it stays there before going on. */
async function fillAndLook(page: Page, values: [Locator, string][]) {
  let lost = values;
  while (lost.length > 0) {
    for (const [field, value] of lost) {
      await field.fill(value);
    }
    await page.waitForTimeout(KEPT_AFTER_MS);
    const seen = await Promise.all(values.map(([field]) => field.inputValue()));
    lost = values.filter(([, value], index) => seen[index] !== value);
  }
}

/** Goes through the template's form, page by page, as far as its review. */
export async function fillImportForm(
  page: Page,
  portal: Portal,
  values: FormValues,
): Promise<void> {
  const field = (label: string) =>
    page.getByRole('textbox', { name: label, exact: true });
  const next = () => page.getByRole('button', { name: 'Next' }).click();

  await page.goto('/create/templates/default/import-database-backup-plain');
  await field('Name').waitFor();
  if (values.engine !== 'postgresql') {
    await page.getByRole('button', { name: /Database type/ }).click();
    await page
      .getByRole('option', { name: ENGINE_TITLES[values.engine] })
      .click();
  }
  await field('Name').fill(values.name);
  await next();

  await field('Importer').fill(values.importer ?? '');
  await field('Configuration').fill(values.config ?? '');
  await next();

  await field('Bucket').fill('backups');
  await field('Endpoint').fill(portal.s3.endpoint);
  await page.getByLabel('Force path-style URLs').check();
  if (values.s3SecretName) {
    await page.getByLabel('Use a Secret of the namespace').check();
    await field('Name of the Secret').fill(values.s3SecretName);
  } else {
    await fillAndLook(page, [
      [field('Access key'), portal.s3.accessKeyId],
      [field('Secret key'), portal.s3.secretAccessKey],
    ]);
  }
  await next();

  await field('Path of the backup').fill(BACKUP_PATHS[values.engine]);
  await next();

  const password = values.databasePassword ?? 'database-password';
  await fillAndLook(
    page,
    DATABASE_FIELDS[values.engine].map(label => [field(label), password]),
  );
  await next();

  if (values.service) {
    // The picker offers titles: 'Shop API' is `shop-api`.
    const title = values.service.replace('-', ' ');
    await page.getByLabel('Service', { exact: true }).fill(title);
    await page
      .getByRole('option', { name: new RegExp(title, 'i') })
      .first()
      .click();
  }
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Request the import' }).waitFor();
}

/** Fills the form, runs the template and waits for its last step. */
export async function runImport(
  page: Page,
  portal: Portal,
  values: FormValues,
): Promise<void> {
  await fillImportForm(page, portal, values);
  await page.getByRole('button', { name: 'Request the import' }).click();
  await page.getByRole('link', { name: /Follow the import/ }).waitFor();
}
