import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { sandboxLocation } from '../../plugins/everest-import-backend/src/backups/__testUtils__/sandboxLocation';
import { BackupLocation } from '../../plugins/everest-import-backend/src/backups/BackupLocation';
import { createBackupBrowser } from '../../plugins/everest-import-backend/src/backups/createBackupBrowser';
import { BackupKinds } from '../../plugins/everest-import-backend/src/backups/kinds/BackupKinds';
import {
  copyBuckets,
  S3Gateway,
  s3Client,
} from '../control-plane/startS3Gateway';
import { S3_SERVERS } from './s3Servers';

jest.setTimeout(120_000);

const DUMP =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';

const { signal } = new AbortController();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ everest: false, seed: false });
});
afterAll(() => sandbox?.stop());

describe.each(S3_SERVERS)('the backup browser at $name', server => {
  const { isOpen = false, isEverywhere = false } = server;
  let started: S3Gateway;
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const location = (instead?: Partial<BackupLocation>) =>
    sandboxLocation({ s3: { ...sandbox.s3, ...started } }, instead);
  const put = (Key: string, text: string) =>
    s3Client(started.endpoint).send(
      new PutObjectCommand({ Bucket: 'dumps', Key, Body: Buffer.from(text) }),
    );
  const find = (prefix: string, bucket = 'dumps') =>
    browser.find(location({ bucket }), { prefix, signal });
  const look = (path: string, instead?: Partial<BackupLocation>) =>
    browser.look(location({ bucket: 'dumps', ...instead }), { path, signal });

  beforeAll(async () => {
    started = await server.start();
    const client = s3Client(started.endpoint);
    await copyBuckets(s3Client(sandbox.s3.endpoint), client, ['backups']);
    await client.send(new CreateBucketCommand({ Bucket: 'dumps' }));
  });
  afterAll(() => started?.stop());

  it("finds the sandbox's backups as in the sandbox", async () => {
    const facts = async (endpoint: string) => {
      const at = sandboxLocation({ s3: { ...sandbox.s3, endpoint } });
      const { backups } = await browser.find(at, { prefix: '', signal });
      // The time of an object is that of its copy
      return backups
        .map(({ path, kind, complete, engineVersion, sizeBytes }) => ({
          ...{ path, kind, complete, engineVersion, sizeBytes },
        }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
    };
    const expected = await facts(sandbox.s3.endpoint);
    expect(expected.length).toBeGreaterThan(5);
    expect(await facts(started.endpoint)).toEqual(expected);
  });

  it('shows each of 30 dumps of a folder, though it looks into few', async () => {
    for (let day = 1; day <= 30; day += 1) {
      await put(`daily/shop-2026-01-${`${day}`.padStart(2, '0')}.sql`, DUMP);
    }
    const { backups, partial } = await find('daily/');
    expect(backups).toHaveLength(30);
    expect(partial).toBe(false);
    expect(backups.some(({ complete }) => complete === 'yes')).toBe(true);
    expect(
      backups.every(({ unread, complete }) => unread || complete === 'yes'),
    ).toBe(true);
  });

  it('pages through a folder of 1,100 files, each once', async () => {
    const names = Array.from(
      { length: 1_100 },
      (_, at) => `many/${`${at}`.padStart(4, '0')}.sql`,
    );
    for (let at = 0; at < names.length; at += 50) {
      await Promise.all(names.slice(at, at + 50).map(name => put(name, DUMP)));
    }
    const { backups } = await find('many/');
    expect(backups.map(({ path }) => path).sort()).toEqual(names);
  });

  it('says that a dump is empty, and not that there is none', async () => {
    await put('empty.sql', '');
    expect(await look('empty.sql')).toMatchObject({
      seen: 'something',
      backups: [{ obstacle: { code: 'empty' } }],
    });
  });

  it('reads the end of a dump that is shorter than what is read', async () => {
    await put('short.sql', DUMP);
    expect(await look('short.sql')).toMatchObject({
      seen: 'something',
      backups: [{ kind: 'mysqldump', complete: 'yes' }],
    });
  });

  it('looks into a bucket with dots in its name', async () => {
    // gofakes3, and rclone by it, takes no part of two letters between dots
    const Bucket = 'nightly.dumps.the-shop';
    await s3Client(started.endpoint).send(new CreateBucketCommand({ Bucket }));
    expect(await look('a.sql', { bucket: Bucket })).toMatchObject({
      seen: 'nothing',
    });
  });

  it('says that nothing is there', async () => {
    expect(await look('nowhere.sql')).toMatchObject({ seen: 'nothing' });
  });

  it('says that there is no such bucket', async () => {
    await expect(look('a.sql', { bucket: 'elsewhere' })).rejects.toMatchObject({
      failure: { code: 's3-bucket-missing', field: 'source.bucket' },
    });
  });

  const withKeys = (accessKeyId: string, secretAccessKey: string) =>
    look('short.sql', {
      keys: async () => ({ accessKeyId, secretAccessKey }),
    });

  if (isOpen) {
    it('is let in with any keys', async () => {
      expect(await withKeys('AKIANOBODY', 'wrong-secret')).toMatchObject({
        seen: 'something',
      });
    });
  } else {
    it('tells a wrong secret from an unknown key', async () => {
      const { accessKeyId } = sandbox.s3;
      await expect(withKeys(accessKeyId, 'wrong-secret')).rejects.toMatchObject(
        { failure: { code: 's3-secret-wrong' } },
      );
      await expect(
        withKeys('AKIANOBODY', 'wrong-secret'),
      ).rejects.toMatchObject({ failure: { code: 's3-key-unknown' } });
    });
  }

  const { stranger, kmsKey } = server;
  if (kmsKey) {
    it('reads what is encrypted with keys of its own and of a KMS', async () => {
      const client = s3Client(started.endpoint);
      const where = { Bucket: 'dumps', Body: DUMP };
      await client.send(
        new PutObjectCommand({
          ...{ ...where, Key: 'encrypted/a.sql' },
          ServerSideEncryption: 'AES256',
        }),
      );
      await client.send(
        new PutObjectCommand({
          ...{ ...where, Key: 'encrypted/b.sql' },
          ...{ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKey },
        }),
      );
      for (const path of ['encrypted/a.sql', 'encrypted/b.sql']) {
        expect(await look(path)).toMatchObject({
          backups: [{ path, kind: 'mysqldump', complete: 'yes' }],
        });
      }
    });
  }
  if (stranger) {
    it('tells an account that may do nothing', async () => {
      await expect(
        look('short.sql', { keys: async () => stranger }),
      ).rejects.toMatchObject({ failure: { code: 's3-no-right' } });
    });
  }

  if (isEverywhere) {
    it('finds the same in any region', async () => {
      expect(await look('short.sql', { region: 'eu-central-1' })).toMatchObject(
        { seen: 'something' },
      );
    });
  } else {
    it('tells the region that is right', async () => {
      await expect(
        look('short.sql', { region: 'eu-central-1' }),
      ).rejects.toMatchObject({
        failure: {
          code: 's3-region-wrong',
          remedy: expect.stringContaining(`'us-east-1'`),
        },
      });
    });
  }

  it('is told to say http where https is spoken to it', async () => {
    const endpoint = started.endpoint.replace('http:', 'https:');
    await expect(look('short.sql', { endpoint })).rejects.toMatchObject({
      failure: { code: 's3-wants-http' },
    });
  });
});
