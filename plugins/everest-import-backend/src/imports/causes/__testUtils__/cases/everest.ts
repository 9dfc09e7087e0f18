import { Case } from './Case';
import { blocked } from '../evidence';

const EVEREST = 'read: everest-operator, dataimportjob_controller.go';
const SEEN = 'recorded: a running operator, its Job controller and API server';
const ADMISSION = 'read: kube-apiserver, admission plugins';

export const everest: Case[] = [
  [
    'importer-missing',
    EVEREST,
    blocked(
      'failed to get data importer: DataImporter.everest.percona.com "x" not found',
    ),
  ],
  [
    's3-secret-missing',
    SEEN,
    blocked(
      'failed to create data import payload secret: failed to get S3 info: failed to get S3 credentials: Secret "shop-s3" not found',
    ),
  ],
  [
    's3-secret-shared',
    SEEN,
    blocked(
      'failed to create data import payload secret: failed to get S3 info: failed to set controller reference: Object shop/shared-s3 is already owned by another DataImportJob controller data-import-one',
    ),
  ],
  [
    's3-section-missing',
    SEEN,
    blocked(
      'failed to create data import payload secret: failed to get S3 info: s3 info not provided',
    ),
  ],
  [
    'credentials-incomplete',
    EVEREST,
    blocked(
      'failed to create data import payload secret: failed to get database root user credentials: root password not found in secret',
    ),
  ],
  [
    'credentials-incomplete',
    EVEREST,
    blocked(
      'failed to create data import payload secret: failed to get database root user credentials: mongodb admin user not found in secret',
    ),
  ],
  [
    'credentials-incomplete',
    EVEREST,
    blocked(
      'failed to create data import payload secret: Secret "everest-secrets-shop" not found',
    ),
  ],
  [
    'rights-refused',
    EVEREST,
    blocked(
      'failed to ensure RBAC resources: failed to ensure role: roles.rbac.authorization.k8s.io "data-import-shop-role" is forbidden: user "system:serviceaccount:everest-system:everest-operator" is attempting to grant RBAC permissions not currently held',
    ),
  ],
  [
    'import-job-refused',
    EVEREST,
    blocked(
      'failed to create import job: jobs.batch "data-import-shop-632137" is forbidden: not today',
    ),
  ],
  [
    'webhook-denied',
    ADMISSION,
    blocked(
      'failed to create import job: admission webhook "validate.kyverno.svc-fail" denied the request: policy Job/team-blue/data-import-shop for resource violation',
    ),
  ],
  ['job-error', 'made up', blocked('something that nobody has seen yet')],
];
