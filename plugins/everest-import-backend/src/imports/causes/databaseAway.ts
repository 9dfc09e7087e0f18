import { KnownCause } from './KnownCause';

const known = {
  from: ['log', 'restore'],
  who: 'platform',
} satisfies Partial<KnownCause>;

/** How no connection to the database comes about, in the words of the databases' clients. */
export const databaseAway: KnownCause[] = [
  {
    ...known,
    code: 'database-tls-refused',
    says: /\bERROR 2026\b|\bTLS\/SSL error: |\bSSL connection error: |\bconnection to server at "[^"]{1,253}".{0,100}\bfailed: (?:SSL error|server does not support SSL|server certificate)\b|\bconnection handshake: (?:x509|tls): |\bSSL peer certificate validation failed\b|\bCan't connect to MySQL server\b.{0,200}\bSSL\b/i,
    title: 'The importer and the database do not agree on encryption',
    meaning:
      'One of them takes only encrypted connections, or the certificate of the database is not known to the client. Nothing was sent to the database.',
    remedy:
      'Give the client of the importer the certificate authority of the database, or its option for connections inside the cluster.',
    who: 'everest',
  },
  {
    ...known,
    code: 'database-unreachable',
    says: /\bserver selection (?:error|timeout)\b|\bCan't connect to (?:local )?(?:MySQL|server)\b|\bcould not connect to server: |^(?:psql|pg_restore|pg_dump(?:all)?|pg_isready|(?:create|drop|vacuum|reindex)db): .{1,400}: (?:Connection refused|Connection timed out|No route to host|Network is unreachable)\b|\bconnection to server at "[^"]{1,253}".{0,100}\bfailed: (?:Connection (?:refused|timed out|reset)|timeout expired|Operation timed out|No route to host|(?:Network|Host) is (?:unreachable|down)|server closed the connection|could not (?:receive|send) |FATAL: {1,2}the database system is )/,
    // One that says why it takes nobody in answers
    unless: /\bauthentication failed\b/i,
    title: 'The database does not answer',
    meaning:
      'The importer, or the tool that restores, got no connection to the database while it worked.',
    remedy:
      'Look in Everest how the database is, and for a NetworkPolicy in between.',
  },
];
