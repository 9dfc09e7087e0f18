import { Page } from 'playwright-core';
import { BACKUP_PATHS, Engine } from './backups';
import { waitForPhase } from './views';

export interface GuidedValues {
  engine: Engine;
  name: string;
  /** The one that takes the backup, where it is left out. */
  importer?: string;
  service?: string;
  /** Part of the path of a found backup; the engine's own, where it is left out. */
  backup?: string;
  /** A path by hand, in place of a backup that is found. */
  path?: string;
  /** The database that is filled, where the importer asks for it. */
  database?: string;
  /** Why to go on against the one advice there is. */
  reason?: string;
}

const IMPORTERS: Record<Engine, string> = {
  postgresql: 'everest-percona-pg-operator',
  mysql: 'everest-percona-pxc-operator',
  mongodb: 'everest-percona-psmdb-operator',
};

/** The steps of the form, in their order. */
export const GUIDED_STEPS = ['backup', 'database', 'check'] as const;
export type GuidedStep = (typeof GUIDED_STEPS)[number];

/** A Secret as kubectl shows it, with a value for each user of the source. */
export const MONGODB_SECRET = `apiVersion: v1
kind: Secret
metadata: { name: everest-secrets-events }
data:
${['BACKUP', 'CLUSTER_ADMIN', 'CLUSTER_MONITOR', 'DATABASE_ADMIN', 'USER_ADMIN']
  .map(
    user =>
      `  MONGODB_${user}_USER: ${btoa(
        user,
      )}\n  MONGODB_${user}_PASSWORD: ${btoa('database-password')}`,
  )
  .join('\n')}
`;

const fill: Record<
  GuidedStep,
  (page: Page, values: GuidedValues) => Promise<void>
> = {
  async backup(page, { engine, path, backup = BACKUP_PATHS[engine] }) {
    // The only place there is: taken, and looked into, by itself
    await page.getByText(/\d+ backups found/).waitFor();
    if (path !== undefined) {
      await page.getByLabel('Path of the backup').fill(path);
      return;
    }
    await page
      .getByTestId('everest-import-backup')
      .filter({ hasText: backup })
      .getByRole('radio')
      .check();
  },
  async database(page, values) {
    const { engine, name, path, importer, service, database } = values;
    const { backup = BACKUP_PATHS[engine] } = values;
    await page
      .getByLabel('Namespace', { exact: true })
      .selectOption('team-blue');
    if (path !== undefined) {
      // Nothing is known of what was not found
      await page.getByLabel('Database type').selectOption(engine);
    }
    await page.getByLabel('Name', { exact: true }).fill(name);
    if (path !== undefined || importer) {
      await page
        .getByLabel('Importer', { exact: true })
        .selectOption(importer ?? IMPORTERS[engine]);
    }
    // Its settings are loaded once it is chosen
    await page.getByText(/^Takes: /).waitFor();
    if (database) {
      await page.getByLabel(/^Database\W*$/).fill(database);
    }
    // A dump brings no users
    if (engine === 'mongodb' && backup === BACKUP_PATHS.mongodb) {
      await page.getByLabel('Paste a Secret').fill(MONGODB_SECRET);
      await page.getByText('All keys were taken.').waitFor();
    } else {
      await page.getByRole('radio', { name: 'None' }).waitFor();
    }
    if (service) {
      // The picker offers titles: 'Shop API' is `shop-api`.
      const title = service.replace('-', ' ');
      await page.getByLabel('Service', { exact: true }).fill(title);
      await page
        .getByRole('option', { name: new RegExp(title, 'i') })
        .first()
        .click();
    }
  },
  async check(page, { reason }) {
    // What the checks found is part of the page: only their end shows all of it.
    await page
      .getByTestId('everest-import-preflight-state')
      .getByText(/passed: \d/)
      .waitFor();
    if (reason) {
      await page.getByLabel('Why to go on all the same').fill(reason);
    }
  },
};

/** Goes through the guided form as far as a step, which is filled in and not left. */
export async function fillGuidedForm(
  page: Page,
  values: GuidedValues,
  last: GuidedStep = 'check',
): Promise<void> {
  await page.goto('/create/templates/default/import-database-backup');
  for (const step of GUIDED_STEPS) {
    if (step !== GUIDED_STEPS[0]) {
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await fill[step](page, values);
    if (step === last) {
      return;
    }
  }
}

/** From the checks of the filled form through its review, until the import is started. */
export async function startGuidedImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Request the import' }).click();
  await page.getByRole('link', { name: /Follow the import/ }).waitFor();
}

/** Fills the form for a dump that is really imported, by default one of the sandbox, and waits for its end. */
export async function importDump(
  page: Page,
  name: string,
  dump: Omit<GuidedValues, 'name' | 'service'> = {
    engine: 'postgresql',
    backup: 'shop-2026-01-14.sql',
  },
): Promise<void> {
  await fillGuidedForm(page, { ...dump, name, service: 'shop-api' });
  await startGuidedImport(page);
  await waitForPhase(page, name, 'Succeeded', 120_000);
}
