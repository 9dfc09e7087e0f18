import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { beginningOf } from '../../importers/src/headers/beginningOf';
import { isStranger } from '../../importers/src/headers/Header';
import { readHeader } from '../../importers/src/headers/readHeader';
import { saysWhole } from '../../importers/src/headers/saysWhole';
import { recogniseLayout } from '../../plugins/everest-import-backend/src/backups/kinds/__testUtils__/recogniseLayout';

const input = (name: string) => readFileSync(join(__dirname, 'inputs', name));

/** What the importers say of a file, and what the portal's backup browser does. */
async function both(name: string, body: Buffer) {
  const { bytes } = await beginningOf(body, true);
  const header = readHeader(bytes);
  const { backups } = await recogniseLayout({
    name,
    contents: { [`dumps/${name}`]: body },
    at: 'dumps/',
    expected: [],
  });
  return { header, backups };
}

describe('importers and portal say the same of', () => {
  it.each([
    ['my_lock_tables.sql', 'mysqldump', 'mysqldump', '8.0.36', 'yes'],
    ['my_first_line_cut_off.sql', 'mysqldump', 'mysqldump', '10.11.6', 'yes'],
    ['my_workbench_export.sql', 'mysqldump', 'mysqldump', '8.0.36', 'yes'],
    ['my_warning_in_first_line.sql', 'mysqldump', 'mysqldump', '8.0.36', 'yes'],
    ['my_utf8_bom.sql', 'mysqldump', 'mysqldump', '8.0.36', 'yes'],
    ['my_crlf.sql', 'mysqldump', 'mysqldump', '8.0.36', 'yes'],
    ['my_mariadb_uca1400.sql', 'mysqldump', 'mysqldump', '11.8.3', 'yes'],
    ['my_skip_comments.sql', 'mysqldump', 'mysqldump', undefined, 'unknown'],
    ['my_compact.sql', 'mysqldump', 'mysqldump', undefined, 'unknown'],
    ['my_phpmyadmin.sql', 'mysqldump', 'phpMyAdmin', '8.0.36', 'unknown'],
    ['my_adminer.sql', 'mysqldump', 'Adminer', '8.0.36', 'yes'],
    ['my_heidisql.sql', 'mysqldump', 'HeidiSQL', '5.5.16', 'unknown'],
    ['my_sequel_ace.sql', 'mysqldump', 'Sequel Pro', '8.0.23', 'unknown'],
    ['my_navicat.sql', 'mysqldump', 'Navicat', '8.0.31', 'unknown'],
    ['my_sqlyog.sql', 'mysqldump', 'SQLyog', '10.4.32', 'unknown'],
    ['my_two_databases.sql', 'mysqldump-all', 'mysqldump', '8.0.36', 'yes'],
    ['pg_schema_public.sql', 'pg-plain', 'pg_dump', '15.4', 'yes'],
    ['pg_crlf.sql', 'pg-plain', 'pg_dump', '15.4', 'yes'],
    ['pg_supabase_data_only.sql', 'pg-plain', 'pg_dump', '15.8', 'yes'],
    ['pg_without_comments.sql', 'pg-plain', 'pg_dump', undefined, 'unknown'],
    ['pg_8_4_strings.sql', 'pg-plain', 'pg_dump', undefined, 'yes'],
    ['pg_dumpall.sql', 'pg-cluster', 'pg_dumpall', undefined, 'yes'],
    ['pg_two_dumps_in_one_file.sql', 'pg-plain', 'pg_dump', '15.14', 'yes'],
    [
      'pg_archive_by_a_newer_pg_dump.dump',
      'pg-custom',
      'pg_dump',
      '15.18',
      'unknown',
    ],
    [
      'pg_archive_with_schema_public.dump',
      'pg-custom',
      'pg_dump',
      expect.any(String),
      'unknown',
    ],
  ])('%s', async (name, kind, program, version, complete) => {
    const { header, backups } = await both(name, input(name));
    expect(header).toMatchObject({ kind, program });
    expect(header && !isStranger(header) && header.version).toEqual(version);
    const shown: Record<string, string> = {
      'pg-plain': 'pg-dump-plain',
      'pg-cluster': 'pg-dumpall',
      'pg-custom': 'pg-dump',
    };
    expect(backups).toMatchObject([
      { kind: shown[kind] ?? kind, engineVersion: version, complete },
    ]);
    expect(backups[0].title).toContain(program);
  });

  const mysql = () => input('my_lock_tables.sql').toString();
  const of = (program: string, version: string) => ({ program, version });
  it.each<[string, () => string, object]>([
    [
      'a name of the first of its databases',
      () =>
        input('my_two_databases.sql')
          .toString()
          .replace(/Database: ?\n/, 'Database: shop\n'),
      { program: 'mysqldump', version: '8.0.36', kind: 'mysqldump-all' },
    ],
    [
      "a distribution's version",
      () => mysql().replace('8.0.36\n', '8.0.36-0ubuntu0.22.04.1\n'),
      of('mysqldump', '8.0.36'),
    ],
    [
      "Percona's version",
      () => mysql().replace('8.0.36\n', '8.0.36-28.1\n'),
      of('mysqldump', '8.0.36-28.1'),
    ],
    [
      'an empty first line',
      () => `\r\n\n${mysql()}`,
      of('mysqldump', '8.0.36'),
    ],
    [
      'HeidiSQL',
      () =>
        '-- --------------------------------------------------------\n-- Host:                         127.0.0.1\n-- Server version:               8.0.36 - MySQL Community Server - GPL\n-- Server OS:                    Win64\n-- HeidiSQL Version:             12.6.0.6765\n-- --------------------------------------------------------\n\n/*!40101 SET NAMES utf8 */;\n',
      of('HeidiSQL', '8.0.36'),
    ],
    [
      'HeidiSQL in another language',
      () =>
        '-- --------------------------------------------------------\n-- 主机:                           127.0.0.1\n-- 服务器版本:                        5.6.19 - MySQL Community Server (GPL)\n-- 服务器操作系统:                      Win64\n-- HeidiSQL 版本:                  8.3.0.4714\n-- --------------------------------------------------------\n\n/*!40101 SET NAMES utf8 */;\n',
      of('HeidiSQL', '5.6.19'),
    ],
    [
      'an Adminer that does not tell the version',
      () =>
        "-- Adminer 4.7.7 MySQL dump\n\nSET NAMES utf8;\nSET time_zone = '+00:00';\n",
      { program: 'Adminer', version: undefined, kind: 'mysqldump' },
    ],
    [
      'the same of PostgreSQL',
      () =>
        '-- Adminer 4.7.7 PostgreSQL dump\n\nDROP TABLE IF EXISTS "boats";\n',
      { program: 'Adminer', version: undefined, kind: 'pg-plain' },
    ],
    [
      'an older Navicat',
      () =>
        '/*\nNavicat MySQL Data Transfer\n\nSource Server         : localhost\nSource Server Version : 50505\nSource Host           : localhost:3306\n\nDate: 2014-03-01 12:00:00\n*/\n\nSET FOREIGN_KEY_CHECKS=0;\n',
      { program: 'Navicat', version: undefined, kind: 'mysqldump' },
    ],
    [
      'Sequel Ace',
      () =>
        '# ************************************************************\n# Sequel Ace SQL dump\n# Version 20050\n#\n# https://sequel-ace.com/\n#\n# Host: 127.0.0.1 (MySQL 8.0.36)\n# Database: harbour\n# ************************************************************\n\n/*!40101 SET NAMES utf8 */;\n',
      of('Sequel Pro', '8.0.36'),
    ],
    [
      "pg_dump's warning in the first line",
      () =>
        `pg_dump: warning: there are circular foreign-key constraints\n${input(
          'pg_schema_public.sql',
        )}`,
      of('pg_dump', '15.4'),
    ],
  ])('a dump with %s', async (_what, text, expected) => {
    const body = Buffer.from(text());
    for (const [name, packed] of [
      ['a.sql', body],
      ['a.sql.gz', gzipSync(body)],
      ['a.sql.zst', zstdCompressSync(body)],
    ] as const) {
      const { header, backups } = await both(name, packed);
      expect(header).toMatchObject(expected);
      expect(backups[0]).toHaveProperty(
        'engineVersion',
        (expected as { version: string }).version,
      );
    }
  });
});

describe('importers and portal explain alike', () => {
  const tar = (name: string) => {
    const block = Buffer.alloc(1024);
    block.write(name);
    block.write('ustar', 257);
    return block;
  };
  it.each<[string, string, () => Buffer]>([
    [
      'my_utf16_powershell.sql',
      'utf-16',
      () => input('my_utf16_powershell.sql'),
    ],
    ['my_bzip2.sql.bz2', 'bzip2', () => input('my_bzip2.sql.bz2')],
    ['my_xz.sql.xz', 'xz', () => input('my_xz.sql.xz')],
    ['dump.zip', 'zip', () => Buffer.from('PK\x03\x04rest')],
    [
      'lfs.sql',
      'git-lfs',
      () =>
        Buffer.from(
          'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1\n',
        ),
    ],
    ['folder.tar', 'tar', () => tar('shop/toc.dat')],
    ['folder.tar.gz', 'tar', () => gzipSync(tar('shop/toc.dat'))],
    [
      'pglite.dump',
      'archive-of-nothing',
      () => Buffer.from('PGDMP\x01\x10', 'latin1'),
    ],
    [
      'page.sql',
      'web-page',
      () => Buffer.from('<!DOCTYPE html><html>404</html>'),
    ],
  ])('%s: %s', async (name, stranger, body) => {
    const { header, backups } = await both(name, body());
    expect(header && isStranger(header) && header.stranger).toBe(stranger);
    expect(backups).toMatchObject([
      { kind: 'unreadable', obstacle: { code: stranger } },
    ]);
    for (const words of [
      backups[0].obstacle!.message,
      backups[0].obstacle!.remedy,
    ])
      expect(words).toMatch(/^[A-Z].{20,300}\.$/);
  });
});

describe('a text about dumps', () => {
  it.each([
    'Dear all,\n-- MySQL dump 10.13 is old.\n-- PostgreSQL database dump\n',
    "INSERT INTO t VALUES ('\n--\n-- PostgreSQL database dump\n--\n');\n",
    '-- Adminer\n-- Host: x\n',
    '/*\n Navicat Premium Data Transfer\n\n Source Server Type    : PostgreSQL\n*/\n',
    '',
  ])('is none: %j', text =>
    expect(readHeader(Buffer.from(text))).toBeUndefined(),
  );
});

describe('a dump with the versions of Rails behind its last words', () => {
  const END = /^-- PostgreSQL database dump complete\r?$/m;
  it.each([
    { tail: "('20160203040402'),\n('20160203040401');\n\n\n", whole: true },
    {
      tail: "INSERT INTO schema_migrations (version) VALUES ('8');\n\nINSERT INTO schema_migrations (version) VALUES ('9');\n\n",
      whole: true,
    },
    { tail: "('20160203040402'),\n('201602030", whole: false },
    { tail: "('20160203040402'),\n", whole: false },
    { tail: "INSERT INTO ships (name) VALUES ('9');\n", whole: false },
    { tail: "('9');\nCREATE TABLE ships (a int);\n", whole: false },
    { tail: '--\n-- PostgreSQL database dump complete\n--\n', whole: true },
  ])('is whole: $whole', ({ tail, whole }) =>
    expect(saysWhole(tail, END)).toBe(whole),
  );
});
