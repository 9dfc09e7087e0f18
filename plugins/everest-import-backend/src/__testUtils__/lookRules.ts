import { ImportRules } from '../config/ImportRules';
import { sampleSource } from './sampleSource';

/** Sources of each kind, and endpoints that may be typed. */
export const LOOK_RULES: Partial<ImportRules> = {
  backupSources: [
    sampleSource({ caFile: '/ca.pem', proxyUrl: 'http://proxy:3128' }),
    sampleSource({ name: 'narrow', prefixes: ['shop/', 'crm/'] }),
    sampleSource({ name: 'single', prefixes: ['shop/'] }),
    sampleSource({ name: 'wide', buckets: ['one', 'two'], owners: ['*'] }),
    sampleSource({ name: 'inside', reachableFrom: 'cluster' }),
    sampleSource({ name: 'blind', browse: undefined }),
  ],
  allowedEndpoints: [
    {
      host: 'minio.test',
      allowHttp: false,
      allowPrivate: false,
      browse: true,
    },
    {
      host: 'dark.test',
      allowHttp: false,
      allowPrivate: false,
      browse: false,
    },
  ],
};

/** A place that may be typed. */
export const TYPED_PLACE = {
  bucket: 'backups',
  region: 'us-east-1',
  endpoint: 'https://minio.test',
  forcePathStyle: true,
};
export const TYPED_KEYS = {
  accessKeyId: 'CANARYACCESSKEY00001',
  secretAccessKey: 'canarySecretAccessKey00000000000000000001',
};
