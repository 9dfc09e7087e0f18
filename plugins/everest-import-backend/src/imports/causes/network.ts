import { databaseAway } from './databaseAway';
import { KnownCause } from './KnownCause';
import { kubernetesAway } from './kubernetesAway';

const known = {
  from: ['log', 'restore'],
  who: 'platform',
} satisfies Partial<KnownCause>;

const WHO = 'The message names the host.';

/** How a connection does not come about; in the words of Go, curl, Node and the databases' clients. */
export const network: KnownCause[] = [
  ...kubernetesAway,
  ...databaseAway,
  {
    ...known,
    code: 'tls-refused',
    says: /\bx509: |\bcertificate verify failed\b|\bunable to (?:get local issuer certificate|verify the first certificate)\b|\bself[- ]signed certificate\b|\bserver gave HTTP response to HTTPS client\b|\bfirst record does not look like a TLS handshake\b|\bSSL certificate problem\b|\bunable to verify certificate presented by\b|\bunable to find hostname '[^']{1,253}' in certificate\b|\bNo certificate presented by the TLS server\b/i,
    title: 'The certificate of a server is not trusted',
    meaning: `The cluster does not know who signed it, it is for another name, it has expired, or the server speaks no TLS at all. ${WHO}`,
    remedy:
      'Give the server a certificate that the cluster trusts; where it is the S3 server and the network is safe, the import may be asked for without a check of it.',
  },
  {
    ...known,
    code: 'dns-failed',
    says: /\bno such host\b|\blookup \S{1,253} on \S{1,60}: (?:server misbehaving|read udp)|\bCould not resolve host\b|\bName or service not known\b|\bTemporary failure in name resolution\b|\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN)\b|\bunable to get address for '[^']{1,253}'/i,
    title: 'A host name is not known in the cluster',
    meaning: `The cluster's name service has no address for it. ${WHO}`,
    remedy:
      'Check the endpoint for slips of the pen, whether the bucket has to be in the path instead of the host name, and the name service of the cluster.',
  },
  {
    ...known,
    code: 'connection-refused',
    says: /\bconnection refused\b|\bECONNREFUSED\b/i,
    title: 'A server refuses the connection',
    meaning: `Nothing listens at that address and port. ${WHO}`,
    remedy:
      'Check that address, such as the endpoint and its port, and whether the server runs.',
  },
  {
    ...known,
    code: 'connection-timed-out',
    says: /\bi\/o timeout\b|\bconnection timed out\b|\bETIMEDOUT\b|\bTLS handshake timeout\b|\bno route to host\b|\bEHOSTUNREACH\b|\bnetwork is unreachable\b|\btimeout connecting to '/i,
    title: 'A server does not answer the cluster',
    meaning: `A firewall or a NetworkPolicy drops the packets, or the server is away. ${WHO}`,
    remedy:
      'Open the way from the nodes of the database to the endpoint, and check the endpoint.',
  },
];
