import { KnownCause } from './KnownCause';

const NO_ROOM =
  /\bno space left on device\b|\bENOSPC\b|\bdisk (?:is )?full\b|\bdisk quota exceeded\b|\bOutOfDiskSpace\b|\berr(?:no|code):? ?28\b/i;
/** Words of the databases' servers, of their operators, and of what fills their volumes; a client writes to its own disk. */
const SERVER =
  /\b(?:PXC|PSMDB) restore failed\b|\bfailed to (?:run (?:PXC|PSMDB) restore|restore PGCluster)\b|\bERROR \d{1,4} \([0-9A-Z]{5}\)|\bcould not \w{1,20}(?: to)? (?:file|directory) "(?:base|global|pg_\w{1,20})\/|\bOutOfDiskSpace\b|\bInnoDB\b|\bxtrabackup\b|\bxbstream\b|\/(?:pgdata|data\/db|var\/lib\/(?:mysql|postgresql))\//i;

/** Who ran out of room. */
export const noRoom: KnownCause[] = [
  {
    code: 'disk-full',
    from: ['log', 'restore', 'database'],
    says: NO_ROOM,
    along: { log: SERVER },
    title: 'The disk of the database is full',
    meaning:
      'The backup is larger than the storage that was asked for; while it is restored it may need twice its size. The database holds no usable data.',
    remedy: 'Ask for more storage: at least twice the size of the backup.',
    who: 'requester',
  },
  {
    code: 'ran-out-of-disk',
    from: ['log'],
    says: NO_ROOM,
    title: 'A program of the importer ran out of disk',
    meaning:
      'It found no room where it writes, such as the temporary directory of its Pod. The database may hold part of the data: do not use it as it is.',
    remedy:
      'Give the importer more room, or use one that keeps nothing on disk; where the message names a file of the database, ask for more storage.',
    who: 'owner',
  },
];
