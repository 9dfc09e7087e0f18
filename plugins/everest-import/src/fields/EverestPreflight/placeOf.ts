import type { FormFieldName } from '../formValues';

/** Field, inputs, the text that the form calls the input by, and whether it is folded away at first. */
type Row = readonly [
  field: FormFieldName,
  inputs?: readonly string[],
  label?: string,
  fold?: 'folded',
];

/** Where the form takes which field of a request: what is below one of these, and not named, is where this is. */
const ROWS = {
  cluster: ['target', ['-cluster'], 'targetPicker.cluster'],
  namespace: ['target', ['-namespace'], 'targetPicker.namespace'],
  name: ['target', ['-name'], 'targetPicker.name'],
  profile: ['target', ['-profile'], 'targetPicker.profile'],
  engine: ['target'],
  'engine.type': ['target', ['-engine'], 'targetPicker.engine'],
  'engine.version': ['target', ['-version'], 'targetPicker.version'],
  'engine.replicas': ['target', ['-replicas'], 'targetPicker.replicas'],
  'engine.storage.size': ['target', ['-size'], 'targetPicker.size'],
  'engine.storage.class': ['target', ['-class'], 'targetPicker.class'],
  'engine.resources.cpu': ['target', ['-cpu'], 'targetPicker.cpu'],
  'engine.resources.memory': ['target', ['-memory'], 'targetPicker.memory'],
  'engine.config': ['target', ['-config'], 'more.config', 'folded'],
  proxy: ['target'],
  'proxy.type': ['target', ['-proxyType'], 'more.proxyType', 'folded'],
  'proxy.replicas': ['target', ['-proxies'], 'targetPicker.proxies', 'folded'],
  'proxy.expose': ['target', ['-expose'], 'more.expose', 'folded'],
  'proxy.expose.ipSourceRanges': [
    'target',
    ['-sourceRanges'],
    'targetPicker.sourceRanges',
    'folded',
  ],
  spec: ['target'],
  'spec.backup': ['target', ['-schedule'], 'more.schedule', 'folded'],
  'spec.backup.schedules.backupStorageName': [
    'target',
    ['-storage'],
    'more.storage',
    'folded',
  ],
  'spec.backup.schedules.retentionCopies': [
    'target',
    ['-copies'],
    'targetPicker.copies',
    'folded',
  ],
  'spec.backup.pitr': [
    'target',
    ['-pointInTime'],
    'more.pointInTime',
    'folded',
  ],
  'spec.monitoring': ['target', ['-monitoring'], 'more.monitoring', 'folded'],
  importer: ['importer', ['-importer'], 'importerPicker.importer'],
  importerDigest: ['importer', ['-importer'], 'importerPicker.importer'],
  config: ['importer', ['-config-json', '-config'], 'importerPicker.config'],
  source: ['backup', ['-source'], 'backupPicker.source'],
  // A known source has no inputs for what it brings with it
  'source.endpoint': [
    'backup',
    ['-endpoint', '-source'],
    'backupPicker.endpoint',
  ],
  'source.region': ['backup', ['-region', '-source'], 'backupPicker.region'],
  'source.bucket': ['backup', ['-bucket', '-source'], 'backupPicker.bucket'],
  'source.path': ['backup', ['-path'], 'backupPicker.path'],
  'source.verifyTls': [
    'backup',
    ['-verifyTls', '-source'],
    'backupPicker.verifyTls',
  ],
  'source.forcePathStyle': [
    'backup',
    ['-forcePathStyle', '-source'],
    'backupPicker.forcePathStyle',
  ],
  s3Credentials: [
    'backup',
    ['-keys-accessKeyId', '-keys-secret', '-source'],
    'backupPicker.keys',
  ],
  's3Credentials.accessKeyId': [
    'backup',
    ['-keys-accessKeyId'],
    'backupPicker.accessKeyId',
  ],
  's3Credentials.secretAccessKey': [
    'backup',
    ['-keys-secretAccessKey'],
    'backupPicker.secretAccessKey',
  ],
  's3Credentials.secretName': [
    'backup',
    ['-keys-secret'],
    'backupPicker.secretName',
  ],
  databaseCredentials: ['credentials'],
  'databaseCredentials.secretName': [
    'credentials',
    ['-secret'],
    'credentialsPicker.secretName',
  ],
  owner: ['owner'],
  system: ['system'],
  entity: ['entity'],
  acknowledge: ['preflight'],
} as const satisfies Record<string, Row>;

type LabelOf<TRow> = TRow extends readonly [
  unknown,
  unknown,
  infer TLabel,
  ...unknown[],
]
  ? TLabel
  : never;

/** Where a person changes something of a request. */
export interface FormPlace {
  field: FormFieldName;
  /** What the ids of its inputs have after that of the field: the first that the form shows is the one. None is all of the field. */
  inputs: readonly string[];
  label?: LabelOf<(typeof ROWS)[keyof typeof ROWS]>;
  /** What the importer, or the engine, calls the input. */
  name?: string;
  isFolded: boolean;
}

/** Inputs that there is one of for each name that the importer, or the engine, gives. */
const NAMED: { [path: string]: (names: string[]) => string } = {
  config: names => `-config_${names.join('_')}`,
  databaseCredentials: names => `-key-${names.join('.')}`,
};

const isIndex = (part: string) => /^\d+$/.test(part);

/** The place in the form of a field of a request, such as `engine.storage.size`; undefined where the form has none. */
export function placeOf(requestField: string): FormPlace | undefined {
  const parts = requestField.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length).filter(part => !isIndex(part));
    const [key, below] = [path.join('.'), parts.slice(length)];
    if (Object.hasOwn(ROWS, key)) {
      const row: Row = ROWS[key as keyof typeof ROWS];
      const [field, inputs = [], label, fold] = row;
      const named = below.length > 0 ? NAMED[key]?.(below) : undefined;
      return {
        field,
        inputs: named ? [named, ...inputs] : inputs,
        label: label as FormPlace['label'],
        name: named && below.filter(part => !isIndex(part)).pop(),
        isFolded: fold === 'folded',
      };
    }
  }
  return undefined;
}
