import { isNamedLikeDump, isNamedOtherwise } from './dumpNames';
import { leastCpuMs } from '../../../fuzz/__testUtils__/leastCpuMs';

const SHA1 = 'f0d1'.repeat(10);

describe('names', () => {
  it.each([
    'shop.sql',
    'shop.sql.gz',
    'shop.SQL.GZ',
    'shop.psql',
    'shop.pgsql.gz',
    'shop.mysql.gz',
    'shop.pgdmp',
    'shop.pgdump',
    'shop.dmp',
    'shop.xbstream',
    'shop.xbstream.zst',
    'shop.tar',
    'shop.tar.gz',
    'shop.tgz',
    'shop.zip',
    'shop.archive',
    'test.20150715.gz',
    'test.150715.gz',
    'mongo.gz',
    'shop.zst',
    'shop.lz4',
    'shop-2026-01-14T02:00:07Z.gz',
    'shop.prod.gz',
    'blog.20260114.gz',
    'catalog.gz',
    '20260114.gz',
    '1768356007.gz',
  ])('%s is that of a dump', name => {
    expect(isNamedLikeDump(name)).toBe(true);
    expect(isNamedOtherwise(name)).toBe(false);
  });

  it.each([
    'shop',
    'shop.log.gz',
    'shop.csv.gz',
    'shop.parquet.gz',
    'events.json.gz',
    'events.jsonl.zst',
    'access_log-20260114.gz',
    'access.log.1.gz',
    'auth.log-20260114.gz',
    'syslog.2.gz',
    'messages-20260114.gz',
    'index.html.gz',
    'app.js.gz',
    'scan.nii.gz',
    '.hidden.gz',
    'shop.sql.md5',
    'shop.gz.sha256',
    'shop.gz.asc',
  ])('%s is none of a dump', name => {
    expect(isNamedLikeDump(name)).toBe(false);
  });

  it.each([
    { of: 'pgBackRest', name: `000000010000000000000001-${SHA1}.gz` },
    { of: 'pgBackRest', name: `000000010000000000000001-${SHA1}.zst` },
    { of: 'pgBackRest', name: '000000010000000000000002.00000028.backup' },
    { of: 'pgBackRest', name: '00000002.history' },
    { of: 'pgBackRest', name: '1259.gz' },
    { of: 'pgBackRest', name: '16384.1.lz4' },
    { of: 'pgBackRest', name: '2619_vm.gz' },
    { of: 'pgBackRest', name: 'PG_VERSION.gz' },
    { of: 'Barman', name: '000000010000000000000001.gz' },
    { of: 'WAL-G', name: '000000010000000000000001.lz4' },
    { of: 'PBM', name: '20260101000000-1.20260101001000-1.oplog.gz' },
    { of: 'mongodump', name: 'carts.bson.gz' },
    { of: 'pg_dump', name: '3021.dat.gz' },
    { of: 'mydumper', name: 'shop.carts.00000.dat.zst' },
    { of: 'MySQL', name: 'mysql-bin.000123.gz' },
    { of: 'MySQL', name: 'binlog.000123.zst' },
    { of: 'XtraBackup', name: 'carts.ibd.zst' },
    { of: 'XtraBackup', name: 'xtrabackup_info.zst' },
    { of: 'XtraBackup', name: 'ibdata1.lz4' },
  ])('$name is that of a part, of $of', ({ name }) => {
    expect(isNamedLikeDump(name)).toBe(false);
    expect(isNamedOtherwise(name)).toBe(true);
  });

  it.each(['shop', 'backup.dat', 'shop.bin'])(
    '%s says nothing of what it is',
    name => {
      expect(isNamedLikeDump(name)).toBe(false);
      expect(isNamedOtherwise(name)).toBe(false);
    },
  );

  it('of any length take no time', () => {
    const cpuMs = leastCpuMs(() => {
      for (const sign of ['a', '.', '0', '_', '-', 'log.', '1_vm', '0.']) {
        const name = `${sign.repeat(1024 / sign.length)}!.gz`;
        isNamedLikeDump(name);
        isNamedOtherwise(name);
      }
    });
    expect(cpuMs).toBeLessThan(50);
  });
});
