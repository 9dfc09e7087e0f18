import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openBrowser, signIn } from './browser';
import { withPicture } from './keepFailure';
import { Administrator } from './kubernetes';
import { sharedPortal } from './portal';
import { importPath } from './views';

/**
 * What each importer of the sandbox that misbehaves is told as: title, what to do, and words of its log where it has one.
 * A Pod without a node is not among them: for minutes an autoscaler may yet bring one.
 */
const TROUBLES: [string, string, RegExp, string?][] = [
  [
    'sandbox-fails',
    'The importer ended with an error',
    /check path, keys/,
    'file 3 of 4 is missing',
  ],
  [
    'sandbox-blocks',
    'Kubernetes refused the rights that the importer asks for',
    /Check the rights of the importer/,
  ],
  [
    'sandbox-pull-error',
    'There is no image of that name',
    /Correct the name of the image/,
  ],
  [
    'sandbox-pull-denied',
    'The registry does not give the image to the cluster',
    /a login to the registry/,
  ],
  [
    'sandbox-pull-limited',
    'The registry lets the cluster pull no more images for now',
    /through a mirror/,
  ],
  [
    'sandbox-pull-no-registry',
    'The nodes do not reach the registry of the image',
    /Check from a node/,
  ],
  [
    'sandbox-secret-missing',
    'A Secret that the import needs is not there',
    /Make the Secret that the message names/,
  ],
  [
    'sandbox-quota',
    'The quota of the namespace asks for limits that Everest does not set',
    /Give the namespace a LimitRange/,
  ],
  [
    'sandbox-pod-security',
    'The security rules of the namespace refuse the Pod',
    /`baseline` for importers/,
  ],
  [
    'sandbox-account-missing',
    'The account that the importer runs as is not there',
    /Make the ServiceAccount/,
  ],
  [
    'sandbox-webhook-away',
    'A webhook that has to be asked does not answer',
    /the program behind the webhook/,
  ],
  [
    'sandbox-out-of-memory',
    'The importer was killed: it used more memory than it may',
    /Raise the default limit/,
    'restoring table 17 of 40',
  ],
  ['sandbox-evicted', 'The importer was put off its node', /until the node/],
  [
    'sandbox-node-lost',
    'The node that the importer ran on is gone',
    /Look after the node/,
  ],
  [
    'sandbox-command-missing',
    'The image has no such program',
    /Correct the command/,
  ],
  [
    'sandbox-s3-denied',
    'The S3 keys may not read the backup',
    /s3:GetObject on the path/,
    'Access Denied',
  ],
  [
    'sandbox-s3-key-wrong',
    'The secret key does not belong to the access key',
    /Enter both keys anew/,
    'The request signature we calculated',
  ],
  [
    'sandbox-no-backup',
    'There is no backup at the path',
    /choose the backup from the list/,
    'get backup meta: not found',
  ],
  [
    'sandbox-untrusted',
    'The certificate of a server is not trusted',
    /certificate/,
    'unknown authority',
  ],
  [
    'sandbox-disk-full',
    'The disk of the database is full',
    /larger/,
    'No space left on device',
  ],
  [
    'sandbox-wrong-users',
    'The system users are not those of the source database',
    /users/,
    'Authentication failed',
  ],
];

const portal = sharedPortal();
const nameOf = (importer: string) => importer.replace('sandbox-', 'red-');
const made: string[] = [];
let browser: Browser;
let page: Page;
let administrator: Administrator;

jest.setTimeout(120_000);

// All at once, as troubles come; asked for past the portal, so that no form helps
beforeAll(async () => {
  administrator = new Administrator(portal);
  for (const [importer] of TROUBLES) {
    if (await administrator.makeImporter(importer)) {
      made.push(importer);
    }
    await administrator.import(nameOf(importer), importer);
  }
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  await browser?.close();
  for (const [importer] of TROUBLES) {
    await administrator.removeDatabase(nameOf(importer));
  }
  for (const importer of made) {
    await administrator.removeImporter(importer);
  }
  administrator.close();
});

describe('the page of an import that ran into trouble', () => {
  it.each(
    TROUBLES.map(([importer, title, remedy, log]) => ({
      ...{ importer, title, remedy, log },
    })),
  )(
    'tells of $importer that $title',
    async ({ importer, title, remedy, log }) => {
      const name = nameOf(importer);
      await withPicture(page, name, async () => {
        await page.goto(importPath(name));
        const cause = page.getByTestId('everest-import-cause');
        await cause.getByText(title, { exact: true }).waitFor();
        await cause.getByText(remedy).first().waitFor();
        await cause.getByText('What this rests on').waitFor();

        await page.getByRole('button', { name: 'Show the timeline' }).click();
        await page
          .getByTestId('everest-import-timeline')
          .getByText('Database created', { exact: true })
          .waitFor();
        if (log) {
          await page.getByRole('button', { name: 'Show the log' }).click();
          await page
            .getByRole('region', { name: `Log of ${name}` })
            .getByText(log)
            .first()
            .waitFor();
        }
        expect(
          await axeFaults(page, '[data-testid=everest-import-page]'),
        ).toEqual([]);
      });
    },
  );
});
