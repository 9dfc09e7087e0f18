import { listXml, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';
import { guardedLookup, ResolveName } from './guardedLookup';
import { isPublicAddress, literalAddress } from './publicAddress';

const { signal } = new AbortController();

function resolveTo(...answers: string[][]): ResolveName {
  let asked = 0;
  return (_, _options, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    callback(
      null,
      addresses.map(address => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
    );
  };
}

describe('an address', () => {
  it.each([
    ['127.0.0.1', false],
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['::127.0.0.1', false],
    ['not an address', false],
    ['52.219.170.1', true],
    ['2a05:d050:8080::1', true],
    ['::ffff:52.219.170.1', true],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it.each([
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.0.0.1./', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://s3.test/', undefined],
  ])('in %s is %s', (url, expected) => {
    expect(literalAddress(new URL(url))).toBe(expected);
  });
});

describe('what the portal connects to', () => {
  let server: ScriptedS3;
  beforeAll(async () => {
    server = await ScriptedS3.start((_, response) =>
      xml(response, listXml({ keys: ['one'] })),
    );
  });
  afterAll(() => server?.stop());

  const list = (
    endpoint: string,
    resolve?: ResolveName,
    allowPrivate = false,
  ) =>
    createBackupBrowser({
      kinds: new BackupKinds(),
      resolve,
      timeOuts: { connect: 300, request: 300 },
    }).list(server.location({ endpoint, allowPrivate }), {
      prefix: '',
      signal,
    });

  it.each([
    'http://127.0.0.1:PORT',
    'http://2130706433:PORT',
    'http://0x7f000001:PORT',
    'http://127.1:PORT',
    'http://127.0.0.1.:PORT',
    'http://[::ffff:127.0.0.1]:PORT',
    'http://[::1]:PORT',
    'http://localhost:PORT',
  ])('is never this network, as %s', async endpoint => {
    await expect(
      list(endpoint.replace('PORT', `${server.port}`)),
    ).rejects.toMatchObject({ failure: { code: 's3-refused' } });
    expect(server.connections).toBe(0);
  });

  it.each([
    ['a private address', [['127.0.0.1']]],
    ['a private one among public ones', [['52.219.170.1', '127.0.0.1']]],
    ['a mapped one', [['::ffff:127.0.0.1']]],
    ['nothing', [[]]],
  ])('is no name that leads to %s', async (_, answers) => {
    const endpoint = `http://s3.example.test:${server.port}`;
    await expect(list(endpoint, resolveTo(...answers))).rejects.toMatchObject({
      failure: { code: 's3-refused' },
    });
    expect(server.connections).toBe(0);
  });

  it('is no name that answers differently the second time', async () => {
    const endpoint = `http://s3.example.test:${server.port}`;
    const rebinding = resolveTo(['192.0.2.1'], ['127.0.0.1']);
    for (const _ of [1, 2, 3]) {
      await expect(list(endpoint, rebinding)).rejects.toBeDefined();
    }
    expect(server.connections).toBe(0);
  });

  describe('is what is allowed, and no other name', () => {
    /** Every name leads to the server, and is kept. */
    function recording() {
      const names: string[] = [];
      const resolve: ResolveName = (name, _, callback) => {
        names.push(name);
        callback(null, [{ address: '127.0.0.1', family: 4 }]);
      };
      return { names, resolve };
    }
    const look = (change: object, resolve: ResolveName) =>
      createBackupBrowser({ kinds: new BackupKinds(), resolve }).list(
        server.location({
          endpoint: `http://s3.example.test:${server.port}`,
          ...change,
        }),
        { prefix: '', signal },
      );

    it.each([
      ['backups', true, 's3.example.test'],
      ['backups', false, 'backups.s3.example.test'],
      ['backups.shop', false, 'backups.shop.s3.example.test'],
    ])(
      'of the bucket %s, path style %s',
      async (bucket, forcePathStyle, name) => {
        const { names, resolve } = recording();
        await look({ bucket, forcePathStyle }, resolve);
        expect(new Set(names)).toEqual(new Set([name]));
      },
    );

    it.each([
      'shop-e0b1d075431d83bebde8xz5w8ijx1qzlbp3i3ebeta0--op-s3',
      'shop-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3',
      'shop--euc1-az1--x-s3',
    ])('of %s, with which the SDK leaves the path', async bucket => {
      const { names, resolve } = recording();
      const connections = server.connections;
      await expect(
        look({ bucket, forcePathStyle: true }, resolve),
      ).rejects.toMatchObject({ failure: { code: 's3-refused' } });
      expect(names).toEqual([]);
      expect(server.connections).toBe(connections);
    });

    it("of AWS's own endpoints, a name of AWS's", async () => {
      const names: string[] = [];
      const endpoint = 'https://s3.eu-central-1.amazonaws.com';
      const resolve: ResolveName = (name, _, callback) => {
        names.push(name);
        callback(Object.assign(new Error(name), { code: 'ENOTFOUND' }), []);
      };
      const place = { endpoint, forcePathStyle: false, allowPrivate: false };
      await expect(look(place, resolve)).rejects.toMatchObject({
        failure: { code: 's3-unreachable' },
      });
      expect(names).toEqual(['backups.s3.eu-central-1.amazonaws.com']);
    });

    it('by the look-up of the socket too', () => {
      const { names, resolve } = recording();
      const lookUp = guardedLookup(resolve, {
        hosts: ['s3.example.test'],
        isAllowed: () => true,
      });
      const said: unknown[] = [];
      lookUp('jenkins.s3.example.test', {}, error => said.push(error));
      expect(said).toMatchObject([{ name: 'AddressRefusedError' }]);
      expect(names).toEqual([]);
    });
  });

  it('may be this network where config allows it', async () => {
    const endpoint = `http://127.0.0.1:${server.port}`;
    expect((await list(endpoint, undefined, true)).objects).toHaveLength(1);
  });
});
