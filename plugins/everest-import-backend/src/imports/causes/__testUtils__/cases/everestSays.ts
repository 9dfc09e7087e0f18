import { blocked } from '../evidence';
import { LookAlike } from './LookAlike';

const says = (what: string, code: string, message: string): LookAlike => [
  what,
  code,
  blocked(message),
];
const LEAVES =
  'unable to create new content in namespace team-blue because it is being terminated';

/** What Everest says while its own step fails for another reason than that step is known for (dataimportjob_controller.go). */
export const everestSays: LookAlike[] = [
  says(
    'an account, in a namespace that goes',
    'namespace-leaves',
    `failed to ensure service account: serviceaccounts "data-import-shop-sa" is forbidden: ${LEAVES}`,
  ),
  says(
    'a Job, in a namespace that goes',
    'namespace-leaves',
    `failed to create import job: jobs.batch "data-import-shop-632137" is forbidden: ${LEAVES}`,
  ),
  says(
    'a Job, for which the quota has no room',
    'quota-exceeded',
    'failed to create import job: jobs.batch "data-import-shop-632137" is forbidden: exceeded quota: objects, requested: count/jobs.batch=1, used: count/jobs.batch=5, limited: count/jobs.batch=5',
  ),
  says(
    'rights, while etcd is slow',
    'job-error',
    'failed to ensure RBAC resources: failed to ensure role: etcdserver: request timed out',
  ),
  says(
    'an account that another writes at the same moment',
    'job-error',
    'failed to ensure service account: Operation cannot be fulfilled on serviceaccounts "data-import-shop-sa": the object has been modified; please apply your changes to the latest version and try again',
  ),
  says(
    'a Job, while the API server is away',
    'job-error',
    'failed to create import job: Post "https://10.96.0.1:443/apis/batch/v1/namespaces/team-blue/jobs": dial tcp 10.96.0.1:443: connect: connection refused',
  ),
  says(
    'an importer that its cache does not have yet',
    'job-error',
    'failed to get data importer: Timeout: failed waiting for *v1alpha1.DataImporter Informer to sync',
  ),
  says(
    'an importer that it may not read',
    'job-error',
    'failed to get data importer: dataimporters.everest.percona.com "x" is forbidden: User "system:serviceaccount:everest-system:everest-operator" cannot get resource "dataimporters" in API group "everest.percona.com" at the cluster scope',
  ),
  says(
    'users that its cache does not have yet',
    'job-error',
    'failed to create data import payload secret: failed to get database root user credentials: Timeout: failed waiting for *v1.Secret Informer to sync',
  ),
  says(
    'users whose Secret is not there',
    'credentials-incomplete',
    'failed to create data import payload secret: failed to get database root user credentials: Secret "everest-secrets-shop" not found',
  ),
];
