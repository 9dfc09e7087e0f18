import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  Import,
  logReadPermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { violations } from './__testUtils__/openApi';
import { putS3Secret } from './__testUtils__/putS3Secret';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import { blueTeamOf, s3Of } from './__testUtils__/sandboxPortal';

jest.setTimeout(60_000);

const BASE = '/api/everest-import';

/** A policy that allows all but the reading of logs. */
function withoutLogs(): PermissionsService {
  const decide = (name: string): DefinitivePolicyDecision => ({
    result:
      name === logReadPermission.name
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
  });
  return {
    authorize: async requests =>
      requests.map(({ permission }) => decide(permission.name)),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission.name)),
  };
}

describe('the cause of an import', () => {
  let sandbox: Sandbox;
  let options: Parameters<typeof startPortal>[0];
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const get = (path: string, { server } = portal) =>
    request(server).get(`${BASE}${path}`).set('Authorization', ANN);

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 50, troubles: true });
    options = {
      clusters: blueTeamOf(sandbox),
      everestImport: {
        s3: s3Of(sandbox),
      },
    };
    portal = await startPortal(options);
    await until(async () => {
      const { body } = await get('/clusters');
      return body.items[0]?.synced;
    });
  });
  afterAll(async () => {
    await portal?.server.stop();
    await sandbox?.stop();
  });

  function ask(name: string, importer: string, { server } = portal) {
    const sample = sampleRequest();
    return request(server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sample,
        requestId: name,
        name,
        importer,
        owner: 'group:default/blue',
        source: {
          ...sample.source,
          endpoint: sandbox.s3.endpoint,
          forcePathStyle: true,
        },
        s3Credentials: { secretName: `${name}-s3` },
      });
  }

  async function begin(name: string, importer: string, at = portal) {
    await putS3Secret(sandbox, 'team-blue', name);
    await ask(name, importer, at).expect(201);
  }

  it.each([
    [
      'pull',
      'sandbox-pull-error',
      'Importing',
      {
        code: 'image-name-wrong',
        who: 'platform',
        goesOn: false,
        command: expect.stringMatching(
          /^kubectl describe pod data-import-pull-\S+ -n team-blue$/,
        ),
        signs: expect.arrayContaining([
          {
            source: 'pod',
            text: expect.stringContaining('importer: ImagePullBackOff: '),
          },
        ]),
      },
    ],
    [
      'fails',
      'sandbox-fails',
      'Failed',
      {
        code: 'job-failed',
        detail: 'Job has reached the specified backoff limit',
        signs: expect.arrayContaining([
          {
            source: 'log',
            text: 'error: backup is incomplete: file 3 of 4 is missing',
          },
        ]),
      },
    ],
  ])(
    'is told of %s, with the lines that it rests on',
    async (name, importer, phase, cause) => {
      await begin(name, importer);
      const path = `/imports/sandbox/team-blue/${name}`;
      const told = await until(async () => {
        const reply = await get(path);
        const item: Import = reply.body;
        return item.phase === phase && item.cause?.signs ? reply : undefined;
      });
      expect(told.body).toMatchObject({ phase, cause });
      expect(
        violations('GET /imports/{cluster}/{namespace}/{name}', told),
      ).toEqual([]);
    },
  );

  it('is told without the words of a log to who may not read logs', async () => {
    const other = await startPortal({
      ...options,
      permissions: withoutLogs(),
    });
    await until(
      async () => (await get('/clusters', other)).body.items[0]?.synced,
    );
    await begin('no-log', 'sandbox-s3-denied', other);
    const path = '/imports/sandbox/team-blue/no-log';
    const causeIn = (told: typeof portal) =>
      until(async (): Promise<Import['cause']> => {
        const { cause }: Import = (await get(path, told)).body;
        return cause?.code === 's3-denied' ? cause : undefined;
      });
    expect((await causeIn(portal)).signs).toHaveLength(1);
    const secret = 'list object : Access Denied.';
    const all = await get('/imports', other);
    const byName = await causeIn(other);
    expect(byName).toMatchObject({ detail: '', signs: [] });
    expect(byName.remedy).toContain('s3:GetObject');
    expect(JSON.stringify([byName, all.body])).not.toContain(secret);
    const { id } = (await get(path, other)).body;
    const byId = await get(`/imports/by-id/${id}`, other);
    expect(byId.body.cause).toEqual(byName);
    const again = await ask('no-log', 'sandbox-s3-denied', other).expect(200);
    expect(again.body.cause).toEqual(byName);
    await other.server.stop();
  });

  // Those that end first: clusters are asked slowly for what is in flight
  const CAUSES = [
    ['sandbox-out-of-memory', 'out-of-memory'],
    ['sandbox-evicted', 'evicted'],
    ['sandbox-node-lost', 'node-lost'],
    ['sandbox-command-missing', 'command-missing'],
    ['sandbox-s3-denied', 's3-denied'],
    ['sandbox-s3-key-wrong', 's3-key-wrong'],
    ['sandbox-no-backup', 'backup-missing'],
    ['sandbox-untrusted', 'tls-refused'],
    ['sandbox-disk-full', 'disk-full'],
    ['sandbox-wrong-users', 'source-users-wrong'],
    ['sandbox-pull-denied', 'image-denied'],
    ['sandbox-pull-limited', 'image-rate-limited'],
    ['sandbox-pull-no-registry', 'registry-unreachable'],
    ['sandbox-secret-missing', 'secret-missing'],
    ['sandbox-quota', 'quota-needs-requests'],
    ['sandbox-pod-security', 'pod-security'],
    ['sandbox-account-missing', 'service-account-missing'],
    ['sandbox-webhook-away', 'webhook-away'],
  ];
  const nameOf = (importer: string) =>
    importer.replace('sandbox-', '').slice(0, 22);

  describe('of many imports at once', () => {
    beforeAll(async () => {
      for (const [importer] of CAUSES) {
        await begin(nameOf(importer), importer);
      }
    });

    it.each(CAUSES)('of %s is %s', async (importer, code) => {
      const name = nameOf(importer);
      const { cause } = await until(async () => {
        const { body } = await get(`/imports/sandbox/team-blue/${name}`);
        return (body as Import).cause?.signs ? (body as Import) : undefined;
      });
      expect(cause).toMatchObject({ code });
    });
  });
});
