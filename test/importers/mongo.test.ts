import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { CARTS, DAMAGES, LOGS, USERS } from './mongoDamages';
import { archive, bson, folder, STRANGE } from './mongodump';
import { BUCKET, runImporter, startImporter } from './runImporter';
import { PASSWORD } from './startPostgresTarget';
import { mongoPrograms, startMongoTarget } from './startMongoTarget';

jest.setTimeout(240_000);

const programs = mongoPrograms();

(programs ? describe : describe.skip)('into FerretDB', () => {
  let server: Awaited<ReturnType<typeof startMongoTarget>>;
  let s3: S3Gateway;
  beforeAll(async () => {
    [server, s3] = await Promise.all([
      startMongoTarget(programs!),
      startS3Gateway(),
    ]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
  });
  afterAll(async () => {
    await s3?.stop();
    await server?.stop();
  });
  afterEach(async () => {
    for (const name of ['shop', 'audit', 'copy'])
      await server.client.db(name).dropDatabase();
  });

  const put = (Key: string, Body: Buffer) =>
    s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
  const run = (path: string, config: object = {}, target = server.target) =>
    runImporter({ endpoint: s3.endpoint, path, target, config });
  const count = (db: string, collection: string) =>
    server.client.db(db).collection(collection).countDocuments({});

  it.each([
    ['an archive', (all: Buffer) => all, 'all.archive'],
    ['an archive with gzip', gzipSync, 'all.archive.gz'],
  ])('imports all of %s', async (_, pack, path) => {
    await put(path, Buffer.from(pack(archive([CARTS, LOGS, USERS]))));
    const ended = await run(path);
    expect(ended.failure).toBeUndefined();
    expect(ended.code).toBe(0);
    expect(ended.summary).toMatchObject({ tables: 2, rows: 3_050 });
    expect(ended.summary!.notes).toEqual([
      "Left out the database 'admin': users, roles and settings of the server",
    ]);
    expect(await count('shop', 'carts')).toBe(3_000);
    expect(await count('audit', 'a/b ü')).toBe(50);
    const indexes = await server.client
      .db('shop')
      .collection('carts')
      .indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'b_1_10_-1']);
    expect(ended.output).not.toContain(PASSWORD);
  });

  it('imports a folder of several databases, over TLS', async () => {
    const files = folder('nightly/', [CARTS, LOGS, USERS]);
    files['nightly/oplog.bson'] = bson({ ts: 1 });
    files['nightly/prelude.json'] = Buffer.from('{"ServerVersion":"7.0.12"}');
    for (const [path, body] of Object.entries(files)) await put(path, body);
    const ended = await run('nightly/', {}, server.tlsTarget);
    expect(ended.failure).toBeUndefined();
    expect(ended.summary).toMatchObject({ tables: 2, rows: 3_050 });
    expect(ended.summary!.notes.sort()).toEqual([
      "Left out the database 'admin': users, roles and settings of the server",
      'Left out the oplog: what was written while the dump was made is not replayed',
    ]);
    expect(await count('audit', 'a/b ü')).toBe(50);
  });

  it('imports the packed folder of one database, under another name', async () => {
    for (const [path, body] of Object.entries(folder('one/', [CARTS])))
      await put(`${path}.gz`, gzipSync(body));
    const ended = await run('one/shop', { database: 'copy' });
    expect(ended.failure).toBeUndefined();
    expect(await count('copy', 'carts')).toBe(3_000);
  });

  it('leaves every byte of a document as it is', async () => {
    await put(
      'strange.archive',
      archive([{ db: 'shop', collection: 'strange', documents: STRANGE }]),
    );
    expect((await run('strange.archive')).failure).toBeUndefined();
    const found = await server.client
      .db('shop')
      .collection('strange', { raw: true })
      .find({}, { raw: true, sort: { _id: 1 } })
      .toArray();
    expect(
      found.map(each => Buffer.from(each as never).toString('hex')),
    ).toEqual(STRANGE.map(each => each.toString('hex')));
  });

  it('calls equal what it has read back and compared', async () => {
    const strange = { db: 'shop', collection: 'strange', documents: STRANGE };
    const empty = { db: 'shop', collection: 'empty', documents: [] };
    await put('all.archive', archive([CARTS, LOGS, strange, empty]));
    const ended = await run('all.archive', { verify: 'checksums' });
    expect(ended.failure).toBeUndefined();
    expect(ended.summary).toMatchObject({
      ...{ verified: 'checksums', tables: 4, compared: 4, notes: [] },
    });
    expect(ended.output).toContain('4 tables, 3,055 rows, checksums equal');
  });

  it('looks at nothing where it is told to', async () => {
    await put('carts.archive', archive([CARTS]));
    const { summary, output } = await run('carts.archive', { verify: 'none' });
    expect(summary).toMatchObject({ verified: 'none', rows: 3_000 });
    expect(output).not.toMatch(/counted|equal/);
  });

  it('takes one database of several, and leaves the others', async () => {
    await put('two.archive', archive([CARTS, LOGS]));
    const ended = await run('two.archive', { sourceDatabase: 'audit' });
    expect(ended.summary).toMatchObject({
      rows: 50,
      notes: ["Left out the database 'shop'"],
    });
    expect(await count('shop', 'carts')).toBe(0);
  });

  it('refuses a target that is not empty, and drops it where it is told to', async () => {
    await put('carts.archive', archive([CARTS]));
    const old = server.client.db('shop').collection('old');
    await old.insertOne({ kept: true });
    const refusal = await run('carts.archive');
    expect(refusal).toMatchObject({
      code: 63,
      failure: {
        code: 'target-not-empty',
        message: expect.stringMatching(/'shop' .*not empty, it has old/),
      },
    });
    expect(await count('shop', 'carts')).toBe(0);
    expect((await run('carts.archive', { clean: true })).code).toBe(0);
    expect(await count('shop', 'old')).toBe(0);
    expect(await count('shop', 'carts')).toBe(3_000);
  });

  it('tells a refused document by its place and the type of its key', async () => {
    const twice = bson({ _id: 'private@example.com', card: '4711-0815' });
    await put(
      'twice.archive',
      archive([{ ...CARTS, documents: [...CARTS.documents!, twice, twice] }]),
    );
    const ended = await run('twice.archive');
    expect(ended).toMatchObject({
      code: 62,
      failure: {
        code: 'import-failed',
        message: expect.stringMatching(
          /refused document 3002 of 'shop.carts', whose _id is a string \(the target holds a part of the dump\): .*\[11000\]$/,
        ),
      },
    });
    expect(ended.output).not.toMatch(/private|4711/);
  });

  it('tells an index that can not be built without what is in it', async () => {
    const same = [1, 2].map(_id => bson({ _id, mail: 'private@example.com' }));
    const metadata =
      '{"options":{},"indexes":[{"key":{"mail":1},"name":"mail_1","unique":true}]}';
    const people = { db: 'shop', collection: 'people', metadata };
    await put('unique.archive', archive([{ ...people, documents: same }]));
    const ended = await run('unique.archive');
    expect(ended).toMatchObject({ code: 62 });
    expect(ended.failure!.message).toMatch(
      /refused the indexes of 'shop.people' \(the target holds a part/,
    );
    expect(ended.output).not.toContain('private');
  });

  it('says so where the target makes something else of a view', async () => {
    const view = {
      ...{ db: 'shop', collection: 'cheap', type: 'view' },
      metadata: '{"options":{"viewOn":"carts","pipeline":[]},"indexes":[]}',
    };
    await put('view.archive', archive([CARTS, view]));
    expect(await run('view.archive')).toMatchObject({
      code: 33,
      failure: {
        message: expect.stringMatching(/a collection of the view 'shop.cheap'/),
      },
    });
  });

  it('says which options the target left out without a word', async () => {
    const capped = {
      ...LOGS,
      metadata: '{"options":{"capped":true,"size":4096},"indexes":[]}',
    };
    await put('capped.archive', archive([capped]));
    expect((await run('capped.archive')).summary!.notes).toContain(
      "The target made 'audit.a/b ü' without its option 'capped', and did not say why",
    );
  });

  describe('changes nothing for', () => {
    it.each(DAMAGES)(
      '$what',
      async ({ bytes, config, expected: [code, message] }) => {
        await put('x.archive', bytes);
        const ended = await run('x.archive', config);
        expect(ended.failure?.message).toMatch(message);
        expect(ended.code).toBe(code);
        const { databases } = await server.client
          .db('admin')
          .admin()
          .listDatabases();
        expect(databases.map(({ name }) => name)).not.toContain('shop');
        expect(ended.output).not.toContain('Käse');
      },
    );

    it('a folder without the documents of a collection', async () => {
      const files = folder('holes/', [CARTS, LOGS]);
      delete files['holes/shop/carts.bson'];
      for (const [path, body] of Object.entries(files)) await put(path, body);
      const ended = await run('holes/');
      expect(ended.code).toBe(31);
      expect(ended.failure!.message).toMatch(
        /documents of 'shop.carts' are not in it, which are 'shop\/carts.bson'/,
      );
    });

    it('a wrong password, and a server that is not there', async () => {
      await put('carts.archive', archive([CARTS]));
      const password = 'wrong-pass-0815';
      const denied = await run(
        'carts.archive',
        {},
        { ...server.target, password },
      );
      expect(denied).toMatchObject({ code: 61 });
      expect(denied.output).not.toContain(password);
      const gone = await run(
        'carts.archive',
        {},
        { ...server.target, port: '1' },
      );
      expect(gone).toMatchObject({ code: 60 });
    });
  });

  it('ends at once where it is told to stop', async () => {
    await put('carts.archive', archive([CARTS, LOGS]));
    const { child, ended, output } = startImporter({
      ...{ endpoint: s3.endpoint, path: 'carts.archive' },
      target: server.target,
    });
    while (!output().includes('All checks passed'))
      await new Promise(resolve => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({
      code: 143,
      failure: { code: 'stopped' },
    });
  });
});
