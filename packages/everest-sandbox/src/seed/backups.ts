const POSTGRESQL =
  'backups/postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163';
const MONGODB = 'backups/mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9';
const MYSQL = 'backups/mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0';

/** Backups laid out as the three operators lay them out; the contents don't matter. */
export const backupObjects: Record<string, string> = Object.fromEntries(
  [
    `${POSTGRESQL}/archive/db/archive.info`,
    `${POSTGRESQL}/archive/db/17-1/0000000100000000/000000010000000000000004.gz`,
    `${POSTGRESQL}/backup/db/backup.info`,
    `${POSTGRESQL}/backup/db/backup.history/2026/20260114-020001F.manifest.gz`,
    `${POSTGRESQL}/backup/db/20260114-020001F/backup.manifest`,
    `${POSTGRESQL}/backup/db/20260114-020001F/pg_data/PG_VERSION.gz`,
    `${MONGODB}/.pbm.init`,
    `${MONGODB}/2026-01-14T02:00:07Z.pbm.json`,
    `${MONGODB}/2026-01-14T02:00:07Z/rs0/meta.pbm`,
    `${MONGODB}/2026-01-14T02:00:07Z/rs0/shop.carts.gz`,
    `${MYSQL}/mysql-wih-2026-01-14-02:00:18-full.md5`,
    `${MYSQL}/mysql-wih-2026-01-14-02:00:18-full.sst_info/sst_info.00000000000000000000`,
    `${MYSQL}/mysql-wih-2026-01-14-02:00:18-full/xtrabackup_info.zst.00000000000000000000`,
    `${MYSQL}/mysql-wih-2026-01-14-02:00:18-full/ibdata1.zst.00000000000000000000`,
    `backups/dumps/shop-2026-01-14.sql`,
  ].map(path => [path, `sandbox ${path}\n`]),
);
