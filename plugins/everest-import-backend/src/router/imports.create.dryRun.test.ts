import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ScriptedS3 } from '../backups/__testUtils__/ScriptedS3';
import { violations } from '../__testUtils__/openApi';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startPreflightPortal } from '../__testUtils__/startPreflightPortal';

jest.setTimeout(60_000);

const portal = startedBefore(async () => {
  const s3 = await ScriptedS3.start((_, response) =>
    response.writeHead(403).end(),
  );
  const { host } = new URL(s3.location().endpoint);
  const allowed = { host, allowHttp: true, allowPrivate: true };
  const configured = {
    name: 'by-config',
    endpoint: `http://${host}`,
    region: 'us-east-1',
    buckets: ['backups'],
    forcePathStyle: true,
    owners: ['*'],
    browse: { accessKeyId: 'AKIABROWSE', secretAccessKey: 'x' },
    import: { accessKeyId: 'AKIAIMPORT', secretAccessKey: 'x' },
  };
  const started = await startPreflightPortal({
    everestImport: {
      s3: { allowedEndpoints: [allowed] },
      backupSources: [configured],
    },
  });
  const typed = { ...started.sample().source, endpoint: `http://${host}` };
  return {
    ...started,
    s3,
    places: {
      typed: { source: typed },
      configured: {
        source: { backupSource: 'by-config', path: typed.path },
        s3Credentials: undefined,
      },
    },
  };
});
afterAll(() => portal().s3.stop());

describe.each(['typed', 'configured'] as const)(
  'a dry run with a %s place',
  sort => {
    it('opens no socket to it, and says what it did not look at', async () => {
      const { post, sample, s3, places } = portal();
      const before = s3.connections;
      const body = sample({ name: `dry-${sort}`, ...places[sort] });
      const reply = await post('/imports?dryRun=true', body);
      expect(s3.connections - before).toBe(0);
      expect(reply.status).toBe(200);
      expect(violations('POST /imports', reply)).toEqual([]);
      const { checks = [] } = reply.body as Import;
      expect(checks).toContainEqual({
        id: 'backup-reachable',
        kind: 'advice',
        outcome: 'skipped',
        title: 'The bucket was not looked into',
        detail: expect.stringMatching(/^A dry run looks into no bucket/),
      });
      expect(checks).toContainEqual(
        expect.objectContaining({ id: 'name', outcome: 'pass' }),
      );
    });

    it('leaves the look to the preflight and to the import', async () => {
      const { post, sample, s3, places } = portal();
      for (const path of ['/preflight', '/imports']) {
        const before = s3.connections;
        await post(path, sample({ name: `real-${sort}`, ...places[sort] }));
        expect(s3.connections).toBeGreaterThan(before);
      }
    });
  },
);

it.each(['dryRun=1', 'dryRun=True', 'dryrun=true', 'dryRun=true&dryRun=true'])(
  'a create with ?%s is refused, and makes nothing',
  async query => {
    const { post, sample, places } = portal();
    const body = sample({ name: 'nearly-dry', ...places.typed });
    const { status, body: reply } = await post(`/imports?${query}`, body);
    expect(status).toBe(400);
    expect(reply.error.message).toMatch(/^Query parameter 'dry[rR]un'/);
    expect(reply.error.causes).toMatchObject([
      {
        field: expect.stringMatching(/^dry[rR]un$/),
        code: 'parameter-unusable',
      },
    ]);
  },
);
