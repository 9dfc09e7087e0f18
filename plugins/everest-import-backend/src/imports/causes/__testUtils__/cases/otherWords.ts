import {
  provisioning,
  failed,
  PSMDB,
  pulling,
  running,
  saysLast,
  unscheduled,
} from '../evidence';
import { LookAlike } from './LookAlike';

const UNKNOWN = 'job-failed';
const tool = (code: string, text: string): LookAlike => [
  text.slice(0, 90),
  code,
  failed({ log: [text] }),
];
const says = (code: string, text: string, type = 'postgresql'): LookAlike => [
  text.slice(-90),
  code,
  saysLast(text, type),
];
const PG = 'failed to restore PGCluster team-blue/shop: failed to wait for';
const CHECK = `${PSMDB}failed to validate restore: failed to validate backup: validate backup in storage: check backup files:`;
const HEAD =
  'operation error S3: HeadObject, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , HostID: , request send failed, Head "https://s3.acme.test/b/x":';
const EVEREST =
  'https://10.96.0.1:443/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/shop';

/** Words that begin as those of one cause do, and go on as another's: the operators' and importers' own, and other programs'. */
export const otherWords: LookAlike[] = [
  says(
    'connection-timed-out',
    `${CHECK} file "x/rs0/meta": ${HEAD} dial tcp 203.0.113.7:443: i/o timeout`,
    'psmdb',
  ),
  says(
    'dns-failed',
    `${PSMDB}failed to ensure snapshot file x/rs0/meta: ${HEAD} dial tcp: lookup s3.acme.test on 10.96.0.10:53: no such host`,
    'psmdb',
  ),
  says(
    'backup-incomplete',
    `${CHECK} file "x/rs0/a.gz": no such file`,
    'psmdb',
  ),
  says('backup-incomplete', `${CHECK} "x/rs0/a.gz" is empty`, 'psmdb'),
  says(
    'backup-incomplete',
    `${CHECK} open "x/rs0/filelist.pbm": get object: NoSuchKey: The specified key does not exist.`,
    'psmdb',
  ),
  says(
    'mongodb-restore-failed',
    `${PSMDB}resync storage: init storage: write init file: operation error S3: PutObject, https response error StatusCode: 403, RequestID: 1, HostID: 2, api error AccessDenied: Access Denied`,
    'psmdb',
  ),
  says(
    'run-stopped',
    `${PG} PerconaPGCluster team-blue/shop deletion: context canceled`,
  ),
  says(
    'api-server-away',
    `${PG} PerconaPGCluster team-blue/shop deletion: failed to get PerconaPGCluster team-blue/shop: Get "${EVEREST}": dial tcp 10.96.0.1:443: i/o timeout`,
  ),
  says(
    'postgresql-not-deleted',
    `${PG} PostgreSQL pods/PVCs cleanup for team-blue/shop: context deadline exceeded`,
  ),
  says('api-server-away', `Get "${EVEREST}": net/http: TLS handshake timeout`),
  tool(
    UNKNOWN,
    'fatal error: An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
  ),
  tool(
    UNKNOWN,
    'error: AccessDenied: User: arn:aws:iam::1:user/x is not authorized to perform: secretsmanager:GetSecretValue',
  ),
  tool(
    's3-denied',
    'error: AccessDenied: User: arn:aws:iam::1:user/x is not authorized to perform: s3:GetObject on resource: y',
  ),
  tool(UNKNOWN, 'panic: failed to run PG restore: something new'),
  tool('run-crashed', 'panic: assignment to entry in nil map'),
  tool(UNKNOWN, 'error: user exceeded quota: 5 GB of /scratch'),
  tool(UNKNOWN, 'error: failed calling webhook https://hooks.acme.test/done'),
  tool(
    UNKNOWN,
    'error: Failed to update lock: Operation cannot be fulfilled on leases.coordination.k8s.io "x": the object has been modified; please apply your changes to the latest version and try again',
  ),
  [
    'a volume of another node, in the words of newer schedulers',
    'node-volume',
    provisioning({
      pods: [
        {
          ...unscheduled(
            "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 node(s) didn't match PersistentVolume's node affinity.",
          ),
          ...{ name: 'shop-pxc-0', of: 'engine' as const },
        },
      ],
    }),
  ],
  [
    'an image that is called so',
    'image-name-wrong',
    running(
      pulling(
        'ErrImagePull',
        'failed to resolve reference "r.test/unauthorized:1": r.test/unauthorized:1: not found',
      ),
    ),
  ],
];
