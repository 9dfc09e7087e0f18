import { containerEnds } from './containerEnds';
import { KnownCause } from './KnownCause';
import { kubectl, showImporter } from './commands';

const PARTLY =
  'The database may hold part of the data: do not use it as it is.';

/** What an importer runs into on the way, besides the backup and the database. */
export const importerProcess: KnownCause[] = [
  {
    code: 'rights-missing',
    from: ['log', 'restore'],
    says: /\bis forbidden: User "[^"]{1,500}" cannot \w{1,20} resource\b/,
    title: 'The importer may not do what it has to',
    meaning: `Kubernetes refused it a right, which the message names. ${PARTLY}`,
    remedy: 'Add the right to the permissions of the importer.',
    who: 'platform',
    command: showImporter,
  },
  {
    code: 'update-conflict',
    from: ['log'],
    says: /\bcannot be fulfilled on (?:databaseclusters|percona\w{1,60})\.\S{1,100} "[^"]{1,253}": the object has been modified; please apply your changes to the latest version\b/,
    title: 'Somebody changed the database at the same moment',
    meaning: `The importer writes to the database, and does not try again when another one is faster. ${PARTLY}`,
    remedy:
      'Leave the database alone while an import runs: no edits, and no tool that keeps its labels.',
    who: 'owner',
  },
  {
    code: 'engine-object-missing',
    from: ['log'],
    says: /\bfailed to get (?:PerconaPGCluster|PXC restore|PSMDB restore|database cluster) \S{1,300}: .{0,200}\bnot found\b/,
    title: 'What the importer worked on was deleted',
    meaning: `The object that the message names went away while the importer waited for it. ${PARTLY}`,
    remedy: 'Find out who deletes it.',
    who: 'owner',
  },
  {
    code: 'run-stopped',
    general: true,
    from: ['log'],
    says: /\bcontext canceled\b|\bsignal: terminated\b/,
    // By SIGTERM
    shows: seen =>
      seen.ended ? containerEnds(seen, ({ exitCode }) => exitCode === 143) : [],
    title: 'The importer was told to stop',
    meaning: `Its Pod was deleted, or the database was, while it worked. ${PARTLY}`,
    remedy: 'Find out who ended it: a person, or the emptying of a node.',
    who: 'owner',
    command: seen => kubectl(seen, 'get events --sort-by=.lastTimestamp'),
  },
  {
    code: 'tool-killed',
    general: true,
    from: ['log'],
    says: /\bsignal: killed\b/,
    title: 'A program of the importer was killed',
    meaning: `Something ended it at once: as a rule the memory that the Pod may use was used up, or its Pod was deleted. ${PARTLY}`,
    remedy:
      'Raise the default limit of the namespace for memory (LimitRange), or let the importer use less; find out whether somebody deleted the Pod.',
    who: 'platform',
    command: seen => kubectl(seen, 'get events --sort-by=.lastTimestamp'),
  },
  {
    code: 'run-crashed',
    general: true,
    from: ['log'],
    // With any other word after it a program gives up on an error, in its own way
    says: /^panic: (?:runtime error: |interface conversion: |reflect: |sync: |assignment to entry in nil map|(?:send on|close of) (?:closed|nil) channel)|^fatal error: (?:all goroutines are asleep|concurrent map|stack overflow|unexpected signal)|\bSIGSEGV\b|\bnil pointer dereference\b|\bindex out of range \[/,
    title: 'The importer crashed',
    meaning: `That is a fault of the importer itself. ${PARTLY}`,
    remedy: 'Tell whoever makes the importer, with the line.',
    who: 'everest',
  },
];
