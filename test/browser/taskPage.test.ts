import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm, startGuidedImport } from './guidedForm';
import { runImport } from './importForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { surround, Surrounding, tooWide } from './surroundings';
import { badges } from './views';

const TASK = 'everest-import-task';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(() => browser?.close());

const startPlain = (name: string, importer?: string) =>
  runImport(page, portal, { engine: 'postgresql', name, importer });

async function startGuided(name: string) {
  await fillGuidedForm(page, { engine: 'postgresql', name });
  await startGuidedImport(page);
}

interface Run extends Pick<Surrounding, 'width' | 'theme'> {
  name: string;
  start: (name: string) => Promise<void>;
  ends: string;
  says: RegExp;
}

const WENT_WELL = { ends: 'Succeeded', says: /data itself is not verified/ };
const WENT_WRONG = {
  start: (name: string) => startPlain(name, 'sandbox-fails'),
  ends: 'Failed',
  says: /check path, keys and versions/,
};

describe("the page of a template's run", () => {
  it.each<Run>([
    {
      ...{ name: 'run-plain', width: 1280, theme: 'light' },
      ...{ start: startPlain, ...WENT_WELL },
    },
    {
      ...{ name: 'run-guided', width: 400, theme: 'dark' },
      ...{ start: startGuided, ...WENT_WELL },
    },
    { ...{ name: 'run-fails', width: 1280, theme: 'dark' }, ...WENT_WRONG },
    { ...{ name: 'run-fails-too', width: 400, theme: 'light' }, ...WENT_WRONG },
  ])(
    'shows $name until it is $ends, at $width px, $theme',
    ({ name, start, ends, says, ...look }) =>
      withPicture(page, `task-${name}`, async () => {
        await surround(page, look);
        await start(name);
        const task = page.getByTestId(TASK);
        await task
          .getByRole('heading', { name: `Import into ${name}` })
          .waitFor();
        // Nobody loads the page again
        await badges(task, ends).waitFor({ timeout: 60_000 });
        await task.getByText(says).first().waitFor();
        // True of what has ended, too
        await page.getByText(/shows how to connect to it/).waitFor();
        expect(await axeFaults(page, `[data-testid=${TASK}]`)).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

        await task.getByRole('link', { name: `Details of ${name}` }).click();
        await page.getByTestId('everest-import-page').waitFor();
      }),
  );
});
