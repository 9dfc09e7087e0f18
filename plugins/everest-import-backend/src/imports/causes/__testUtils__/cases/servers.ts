import { failed, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const tool = (code: string, text: string): LookAlike => [
  text.slice(0, 90),
  code,
  failed({ log: [text] }),
];
const operator = (code: string, text: string): LookAlike => [
  text.slice(-90),
  code,
  saysLast(text),
];
const AT = 'psql: error: connection to server at "shop" (10.2.3.4), port 5432';

/** Servers that answer, or do not, and which of them it is. */
export const servers: LookAlike[] = [
  tool('job-failed', `${AT} failed: fe_sendauth: no password supplied`),
  tool('job-failed', `${AT} failed: authentication method 10 not supported`),
  tool('job-failed', `${AT} failed: FATAL:  role "loader" does not exist`),
  tool('database-unreachable', `${AT} failed: timeout expired`),
  tool(
    'database-unreachable',
    `${AT} failed: server closed the connection unexpectedly`,
  ),
  operator(
    'api-server-away',
    'failed to get database cluster team-blue/shop: Get "https://100.64.0.1:443/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/shop": dial tcp 100.64.0.1:443: i/o timeout',
  ),
  operator(
    'api-server-away',
    'failed to get PXC restore ca6822c9: Get "https://api.k8s.acme.test:6443/apis/pxc.percona.com/v1/namespaces/team-blue/perconaxtradbclusterrestores/ca6822c9": dial tcp 192.168.7.3:6443: connect: connection refused',
  ),
  operator(
    'api-server-away',
    'failed to get server groups: Get "https://192.168.0.1:443/api": dial tcp 192.168.0.1:443: connect: no route to host',
  ),
];
