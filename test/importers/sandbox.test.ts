import { execFileSync } from 'node:child_process';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SANDBOX_REGION } from 'everest-sandbox';
import { at } from '../../packages/everest-sandbox/src/__testUtils__/Client';
import { Harness } from '../../packages/everest-sandbox/src/__testUtils__/harness';
import { dumpImports } from '../../packages/everest-sandbox/src/__testUtils__/dumpImports';
import { KubeObject } from '../../packages/everest-sandbox/src/objects';
import { archive, bson } from './mongodump';
import { mongoPrograms } from './startMongoTarget';

jest.setTimeout(120_000);

describe('the importers of this repository in the sandbox', () => {
  let harness: Harness;
  let imports: ReturnType<typeof dumpImports>;
  beforeAll(async () => {
    harness = await Harness.start();
    imports = dumpImports(harness);
  });
  afterAll(async () => harness?.stop());

  const lastLine = (log: string, kind: string) =>
    log
      .split('\n')
      .filter(line => line.includes(`{"everestImport":"${kind}"`))
      .map(line => JSON.parse(line))
      .pop();

  it('really import a dump of PostgreSQL', async () => {
    await imports.begin('carts', {
      type: 'postgresql',
      importer: 'everest-import-pg-dump',
      path: '/dumps/shop-2026-01-14.sql',
    });
    await imports.expectEnd('carts', 'Succeeded');
    const log = await imports.logOf('carts');
    expect(lastLine(log, 'summary')).toMatchObject({ tables: 3, rows: 12 });
    const secret = await harness.client.find<KubeObject>(
      at('/api/v1', 'secrets', 'team-blue', 'everest-secrets-carts'),
    );
    const password = Buffer.from(secret!.data.password, 'base64').toString();
    expect(log).not.toContain(password);
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(log)!;
    const counted = execFileSync(
      'psql',
      [
        ...['-h', '127.0.0.1', '-p', port, '-U', 'postgres', '-At'],
        ...['-c', 'SELECT sum(amount) FROM public.carts'],
      ],
      { env: { ...process.env, PGPASSWORD: password } },
    );
    expect(String(counted)).toBe('11\n');
  });

  it('really import a dump of MariaDB', async () => {
    await imports.begin('posts', {
      type: 'pxc',
      importer: 'everest-import-mysqldump',
      path: '/dumps/wordpress-2026-01-14.sql',
      config: { database: 'wordpress' },
    });
    await imports.expectEnd('posts', 'Succeeded');
    expect(lastLine(await imports.logOf('posts'), 'summary')).toMatchObject({
      tables: 1,
      rows: 2,
    });
  });

  (mongoPrograms() ? describe : describe.skip)('with FerretDB', () => {
    it('really import a dump of MongoDB', async () => {
      const { endpoint, accessKeyId, secretAccessKey } = harness.sandbox.s3;
      const s3 = new S3Client({
        ...{ endpoint, forcePathStyle: true, region: SANDBOX_REGION },
        credentials: { accessKeyId, secretAccessKey },
      });
      const documents = [1, 2, 3].map(_id => bson({ _id }));
      await s3.send(
        new PutObjectCommand({
          Bucket: 'backups',
          Key: 'dumps/shop.archive',
          Body: archive([{ db: 'shop', collection: 'carts', documents }]),
        }),
      );
      await imports.begin('events', {
        type: 'psmdb',
        importer: 'everest-import-mongodump',
        path: '/dumps/shop.archive',
        config: { jobs: 2 },
      });
      await imports.expectEnd('events', 'Succeeded');
      expect(lastLine(await imports.logOf('events'), 'summary')).toMatchObject({
        ...{ tables: 1, rows: 3, notes: [] },
      });
    });
  });

  it('fail with their own exit code', async () => {
    await imports.begin('nothing', {
      type: 'postgresql',
      importer: 'everest-import-pg-dump',
      path: '/dumps/none.sql',
    });
    await imports.expectEnd('nothing', 'Failed');
    const failure = lastLine(await imports.logOf('nothing'), 'failure');
    expect(failure).toMatchObject({ code: 'object-missing', exitCode: 22 });
    const [{ state }] = (await imports.podOf('nothing')).status
      .containerStatuses;
    expect(state.terminated).toMatchObject({ exitCode: 22, reason: 'Error' });
  });
});
