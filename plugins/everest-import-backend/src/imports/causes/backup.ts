import { listBackup } from './commands';
import { KnownCause } from './KnownCause';

const known = {
  from: ['log', 'restore', 'pod'],
} satisfies Partial<KnownCause>;

/** What is wrong with a backup that is there; in the words of PBM, pgBackRest, XtraBackup and the engines. */
export const backup: KnownCause[] = [
  {
    ...known,
    code: 'backup-version',
    says: /\bbackup PBM v\S{1,40} is incompatible with the running PBM\b|\bbackup version \(v\S{1,40}\) is not compatible with PBM\b|\bMongo version \(\S{1,40}\) is not compatible with\b|\bFound an invalid featureCompatibilityVersion\b|\bWrong mongod version\b|\bUnsupported server version: '|\bThis version of Percona XtraBackup can only\b|\binitialized by PostgreSQL version \S{1,20}, which is not compatible\b|\bCannot (?:boot|upgrade) server (?:version|from)\b.{0,200}\b(?:data directory|version)\b/,
    title: 'The backup is of another version than the database',
    meaning:
      'The tool that restores reads backups of its own major version only. The database holds no usable data.',
    remedy:
      'Choose the engine version that the backup was made with, at least its major version.',
    who: 'requester',
  },
  {
    ...known,
    code: 'backup-other-topology',
    says: /\bextra\/unknown replica set found in the backup\b|\bmissed replset\b|\bno data (?:for (?:shard|the config server or sole rs in backup)|in the backup for the replica set)\b/,
    title: 'The backup is of a MongoDB with other replica sets',
    meaning:
      'PBM restores each replica set into the one of the same name. A backup of a sharded cluster, or of a set that is not named rs0, has no place here.',
    remedy:
      'Take a backup of one replica set with the name of that in the new database; sharded clusters cannot be imported.',
    who: 'requester',
  },
  {
    ...known,
    code: 'backup-incomplete',
    says: /\bbackup wasn't successful: status\b|(?:\bfailed to ensure (?:snapshot|oplog) file|\bcheck backup files: ).{0,900}(?:\bno such file\b|\bis empty\b|\bempty file\b|\bNoSuchKey\b)|\bbackup is (?:in error state|not ready)\b|\bmanifest missing files\b|\bxbcloud: .{0,20}Download failed\. Cannot download\b|\bempty filelist for replset\b/,
    title: 'The backup is not complete',
    meaning:
      'What describes the backup is there, and a part of it is not: it was cut off, is still being written, or some of it was deleted.',
    remedy:
      'Take another backup, one that ended well; see whether a rule of the bucket deletes old objects.',
    who: 'owner',
    command: listBackup,
  },
  {
    ...known,
    code: 'backup-damaged',
    says: /\binvalid checksum, actual '[^']{1,128}' but\b|\bchecksum mismatch\b|\b(?:s2|snappy|lz4|zstd|gzip|zlib|flate|pgzip): (?:corrupt|invalid)\b|\bmanifest label '[^']{1,100}' do not match\b/i,
    title: 'The backup is damaged',
    meaning:
      'What was read is not what was written: objects were changed, mixed up or cut after the backup.',
    remedy: 'Take another backup.',
    who: 'owner',
  },
  {
    ...known,
    code: 'backup-encrypted',
    says: /\bis or was the repo encrypted\?|\bcipher header (?:invalid|missing)\b|\bCryptoError: unable to flush\b/,
    title: 'The backup is encrypted',
    meaning:
      'The pgBackRest repository has a passphrase, and Everest gives its importer none.',
    remedy:
      'Take a backup into a repository without a passphrase (repo-cipher-type none).',
    who: 'owner',
  },
];
