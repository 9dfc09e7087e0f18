import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listXml, Script, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

const { signal } = new AbortController();
const answer: Script = (_, response) =>
  xml(response, listXml({ keys: ['one'] }));

describe('with AWS_*, profiles and proxies of the environment', () => {
  const before = { ...process.env };
  let asked: ScriptedS3;
  let trap: ScriptedS3;
  let directory: string;
  const authorizations: string[] = [];

  beforeAll(async () => {
    asked = await ScriptedS3.start((request, response, url) => {
      authorizations.push(request.headers.authorization ?? '');
      answer(request, response, url);
    });
    trap = await ScriptedS3.start(answer);
    directory = await mkdtemp(join(tmpdir(), 'everest-import-aws-'));
    const poison = `http://127.0.0.1:${trap.port}`;
    const profile = `endpoint_url = ${poison}\naws_access_key_id = AKIAPOISON\naws_secret_access_key = poison\nregion = poison-1\ns3_use_arn_region = true\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n`;
    await writeFile(
      join(directory, 'config'),
      `[default]\n${profile}[profile poisoned]\n${profile}`,
    );
    await writeFile(
      join(directory, 'credentials'),
      `[default]\n${profile}[poisoned]\n${profile}`,
    );
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIAPOISON',
      AWS_SECRET_ACCESS_KEY: 'poison',
      AWS_SESSION_TOKEN: 'poison',
      AWS_REGION: 'poison-1',
      AWS_DEFAULT_REGION: 'poison-1',
      AWS_PROFILE: 'poisoned',
      AWS_CONFIG_FILE: join(directory, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(directory, 'credentials'),
      AWS_ENDPOINT_URL: poison,
      AWS_ENDPOINT_URL_S3: poison,
      AWS_EC2_METADATA_SERVICE_ENDPOINT: poison,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${poison}/credentials`,
      AWS_USE_FIPS_ENDPOINT: 'true',
      AWS_USE_DUALSTACK_ENDPOINT: 'true',
      AWS_S3_USE_ARN_REGION: 'true',
      AWS_MAX_ATTEMPTS: '9',
      HTTP_PROXY: poison,
      HTTPS_PROXY: poison,
      http_proxy: poison,
      https_proxy: poison,
    });
  });
  afterAll(async () => {
    process.env = before;
    await asked?.stop();
    await trap?.stop();
    await rm(directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    authorizations.length = 0;
  });

  const browser = createBackupBrowser({ kinds: new BackupKinds() });

  it('a look goes where it was sent, with the keys that were given', async () => {
    const { objects } = await browser.list(asked.location(), {
      prefix: '',
      signal,
    });
    expect(objects).toHaveLength(1);
    expect(authorizations[0]).toMatch(
      /Credential=AKIATEST\/\d{8}\/us-east-1\/s3\//,
    );
    expect(trap.connections).toBe(0);
  });

  it.each([
    ['no keys', { accessKeyId: '', secretAccessKey: '' }],
    ['half a key', { accessKeyId: 'AKIATEST', secretAccessKey: '' }],
    ['undefined keys', undefined as never],
  ])('%s are not made up for', async (_, keys) => {
    const location = asked.location({ keys: async () => keys });
    await expect(
      browser.list(location, { prefix: '', signal }),
    ).rejects.toMatchObject({ failure: { code: 's3-key-unknown' } });
    expect(authorizations).toEqual([]);
    expect(trap.connections).toBe(0);
  });

  it('an ARN in place of a bucket leads nowhere', async () => {
    const count = asked.requests.length;
    const bucket = 'arn:aws:s3:eu-west-1:123456789012:accesspoint/mine';
    await expect(
      browser.list(asked.location({ bucket }), { prefix: '', signal }),
    ).rejects.toHaveProperty('failure');
    expect(asked.requests).toHaveLength(count);
    expect(trap.connections).toBe(0);
  });

  it('one that is busy is asked once', async () => {
    const busy = await ScriptedS3.start((_, response) =>
      response.writeHead(503).end(),
    );
    await expect(
      browser.list(busy.location(), { prefix: '', signal }),
    ).rejects.toThrow(/too busy|error/);
    expect(busy.requests).toHaveLength(1);
    await busy.stop();
    expect(trap.connections).toBe(0);
  });
});
