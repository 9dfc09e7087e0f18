import {
  CREDENTIALS_LABEL,
  PreflightReply,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { JsonObject } from '@backstage/types';
import { putSecret } from '../../__testUtils__/putSecret';
import { startPreflightPortal } from '../../__testUtils__/startPreflightPortal';
import { sandboxConnection } from '../../__testUtils__/sandboxConnection';
import { startedBefore } from '../../__testUtils__/startedBefore';
import { BAD_PLACES } from './__testUtils__/badPlaces';
import { BAD_TARGETS } from './__testUtils__/badTargets';
import { BadCase } from './__testUtils__/Case';
import { GOOD } from './__testUtils__/good';
import {
  uncheckedManifest,
  USER_SECRET,
} from './__testUtils__/uncheckedManifest';

jest.setTimeout(120_000);

const portal = startedBefore(() => startPreflightPortal());
const BAD = [...BAD_PLACES, ...BAD_TARGETS];

/** What a request would be refused for, before anything is created; `hard`: with no way on. */
async function refused(
  change: JsonObject,
): Promise<{ field: string; hard: boolean }[]> {
  const { post, sample, sandbox } = portal();
  const text = JSON.stringify(sample(change)).replace(
    '"SANDBOX"',
    JSON.stringify(sandbox.s3.endpoint),
  );
  const body = Object.fromEntries(
    Object.entries(JSON.parse(text)).filter(([, value]) => value !== null),
  );
  const reply = await post('/preflight', body);
  if (reply.status !== 200) {
    const causes: RefusalCause[] = reply.body.error.causes ?? [];
    return causes.map(({ field }) => ({ field, hard: true }));
  }
  const { checks } = reply.body as PreflightReply;
  return checks
    .filter(
      ({ outcome, id }) => outcome === 'failure' || id.startsWith('given-'),
    )
    .map(({ field = '', kind, acknowledgeable }) => ({
      field,
      hard: kind === 'hard' || !acknowledgeable,
    }));
}

/** What Everest says to the database that somebody would make of a request without looking: a dry run. */
async function everestTakes(change: JsonObject): Promise<boolean> {
  const { sample, sandbox } = portal();
  const { status } = await sandboxConnection(sandbox).request({
    method: 'POST',
    path: '/apis/everest.percona.com/v1alpha1/namespaces/NAMESPACE/databaseclusters'.replace(
      'NAMESPACE',
      String(sample(change).namespace),
    ),
    query: { dryRun: 'All', fieldValidation: 'Strict' },
    body: uncheckedManifest(sample(change), sandbox.s3.endpoint),
  });
  return status < 300;
}

describe('Everest itself', () => {
  beforeAll(async () => {
    await sandboxConnection(portal().sandbox).request({
      method: 'POST',
      path: '/api/v1/namespaces/team-blue/secrets',
      body: {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: USER_SECRET },
      },
    });
  });

  it.each(
    BAD.filter(({ everest }) => everest === 'refuses').map(
      ({ what, change }) => [what, change] as const,
    ),
  )('refuses %s too', async (_, change) => {
    expect(await everestTakes(change)).toBe(false);
  });

  it.each(
    BAD.filter(({ everest }) => everest === 'late').map(
      ({ what, change }) => [what, change] as const,
    ),
  )('would take %s, and fail late', async (_, change) => {
    expect(await everestTakes(change)).toBe(true);
  });

  it.each(GOOD.map(({ what, change }) => [what, change] as const))(
    'takes %s',
    async (_, change) => {
      expect(await everestTakes(change)).toBe(true);
    },
  );
});

describe('the corpus of imports', () => {
  beforeAll(async () => {
    const connection = sandboxConnection(portal().sandbox);
    const labels = { [CREDENTIALS_LABEL]: 's3' };
    await putSecret(connection, 'made-by-kubectl', { labels });
  });

  const caught: string[] = [];
  let passed = 0;

  it('holds enough of both, and each only once', () => {
    expect(GOOD.length).toBeGreaterThanOrEqual(30);
    expect(BAD.length).toBeGreaterThanOrEqual(60);
    const names = [...GOOD, ...BAD].map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(GOOD.map(({ what, change }) => [what, change] as const))(
    'does not refuse %s',
    async (_, change) => {
      expect(await refused(change)).toEqual([]);
      passed += 1;
    },
  );

  it.each(BAD.map(item => [item.what, item] as const))(
    'catches %s on its field',
    async (what, { change, field, missed }) => {
      const fields = (await refused(change)).map(item => item.field);
      const isCaught = fields.some(
        found => found === field || found.startsWith(`${field}.`),
      );
      if (isCaught) {
        caught.push(what);
      }
      // What is known to be missed says why, and is no longer missed as soon as it is caught
      expect({ fields, isCaught }).toEqual({ fields, isCaught: !missed });
    },
  );

  it('catches nine of ten', () => {
    const count = (name: string, all: number, what: string, some: number) =>
      `${name.padEnd(24)}${String(all).padStart(4)}  ${what} ${some}`;
    const caughtOf = (cases: BadCase[]) =>
      cases.filter(({ what }) => caught.includes(what)).length;
    const rows = [
      count('imports that work', GOOD.length, 'refused', GOOD.length - passed),
      count('wrong places', BAD_PLACES.length, 'caught', caughtOf(BAD_PLACES)),
      count(
        'wrong targets',
        BAD_TARGETS.length,
        'caught',
        caughtOf(BAD_TARGETS),
      ),
      ...BAD.filter(({ missed }) => missed).map(
        ({ what, missed }) => `missed: ${what}: ${missed}`,
      ),
    ];
    // Shown by script/test
    process.stdout.write(
      rows.map(row => `preflight corpus: ${row}\n`).join(''),
    );
    expect(caught.length / BAD.length).toBeGreaterThanOrEqual(0.9);
  });
});
