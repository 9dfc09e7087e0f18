import { readFileSync } from 'node:fs';
import { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm } from './guidedForm';
import { withPicture } from './keepFailure';
import { Administrator } from './kubernetes';
import { sharedPortal } from './portal';
import {
  importPath,
  openService,
  openServiceRow,
  openUntil,
  waitForPhase,
} from './views';

const NAME = 'by-git';
const APPLIED = 'manifests, applied by GitOps';

jest.setTimeout(240_000);

const portal = sharedPortal();
let browser: Browser;
let page: Page;
let administrator: Administrator;

beforeAll(async () => {
  administrator = new Administrator(portal);
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  await administrator?.removeDatabase(NAME);
  administrator?.close();
  await browser?.close();
});

describe('an import as manifests', () => {
  it('is downloaded without a key, and is that of its requester once somebody applied it', async () => {
    await withPicture(page, 'manifests', async () => {
      await fillGuidedForm(page, {
        ...{ engine: 'postgresql', name: NAME, service: 'shop-api' },
      });
      const part = page.getByTestId('everest-import-manifests');
      const button = part.getByRole('button', {
        name: 'Download as manifests',
      });
      await button.focus();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Enter'),
      ]);
      await part.getByText(`sandbox.team-blue.${NAME}.yaml`).waitFor();
      expect(download.suggestedFilename()).toBe(
        `sandbox.team-blue.${NAME}.yaml`,
      );
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain('"kind": "ExternalSecret"');
      expect(text).not.toContain(portal.s3.accessKeyId);
      expect(text).not.toContain(portal.s3.secretAccessKey);
      expect(await administrator.hasDatabase(NAME)).toBe(false);

      await administrator.apply(text);
      await waitForPhase(page, NAME, 'Succeeded');
      await openUntil(page, importPath(NAME), page.getByText(APPLIED), {
        ...{ each: 5_000, all: 90_000 },
      });
      await openService(page, 'shop-api');
      const row = await openServiceRow(page, NAME);
      await row.getByText(APPLIED).waitFor();
    });
  });
});
