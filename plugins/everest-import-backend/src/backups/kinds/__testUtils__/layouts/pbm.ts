import { Layout } from '../Layout';

const STORE = 'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/';
const NAME = '2026-01-14T02:00:07Z';
const FOLDER = `${STORE}${NAME}/`;
const FILE = `${STORE}${NAME}.pbm.json`;

function metadata(more: object = {}): string {
  return JSON.stringify({
    type: 'logical',
    opid: '69049d5f4e8cca2a8d16adcd',
    name: NAME,
    replsets: [
      {
        name: 'rs0',
        status: 'done',
        conditions: [{ timestamp: 1768356007, status: 'running' }],
      },
    ],
    compression: 's2',
    store: { type: 's3', s3: { bucket: 'backups' } },
    size: 52428800,
    size_uncompressed: 209715200,
    mongodb_version: '8.0.12-4',
    fcv: '8.0',
    start_ts: 1768356007,
    last_transition_ts: 1768356060,
    status: 'done',
    pbm_version: '2.10.0',
    ...more,
  });
}

const data = {
  [`${FOLDER}rs0/meta.pbm`]: 'x',
  [`${FOLDER}rs0/shop.carts.s2`]: 'x',
};

const logical = {
  path: FOLDER,
  kind: 'pbm-logical',
  title: 'PBM, logical',
  engine: 'mongodb',
  complete: 'yes',
  time: NAME,
  sizeBytes: 52428800,
  restoredBytes: 209715200,
  engineVersion: '8.0.12-4',
} as const;

const physical = {
  ...logical,
  kind: 'pbm-physical',
  title: 'PBM, physical',
  notes: ['physical'],
};

const unseen = {
  path: FOLDER,
  kind: 'pbm',
  complete: 'unknown',
  time: NAME,
  sizeBytes: undefined,
  engineVersion: undefined,
} as const;

const alone = (text: string, more: Partial<Layout>): Layout => ({
  name: '',
  contents: { [`${STORE}.pbm.init`]: '2.10.0', [FILE]: text, ...data },
  at: STORE,
  requests: 2,
  expected: [],
  ...more,
});

export const PBM_LAYOUTS: Layout[] = [
  alone(metadata(), { name: 'PBM: logical', expected: [logical] }),
  alone(metadata({ type: 'physical' }), {
    name: 'PBM: physical',
    expected: [physical],
  }),
  alone(metadata({ type: 'incremental', src_backup: 'x' }), {
    name: 'PBM: incremental',
    expected: [{ ...physical, notes: ['physical', 'needs-prior'] }],
  }),
  alone(
    metadata({ type: undefined, size: undefined, pbm_version: undefined }),
    {
      name: 'PBM: of a version that wrote no type',
      expected: [{ ...logical, sizeBytes: undefined }],
    },
  ),
  alone(metadata({ status: 'error', error: 'connection lost' }), {
    name: 'PBM: failed',
    expected: [{ ...logical, complete: 'no' }],
  }),
  alone(metadata({ status: 'running' }), {
    name: 'PBM: still running',
    expected: [{ ...logical, complete: 'no' }],
  }),
  alone(metadata({ nss: ['shop.*'], replsets: [{}, {}] }), {
    name: 'PBM: some collections of a sharded cluster',
    expected: [{ ...logical, notes: ['selective', 'sharded'] }],
  }),
  alone(metadata({ type: 'telepathic' }), {
    name: 'PBM: of a type from the future',
    expected: [{ ...unseen, notes: ['metadata-strange'] }],
  }),
  alone(metadata().slice(0, 200), {
    name: 'PBM: a metadata file that was cut off',
    expected: [{ ...unseen, kind: 'pbm-logical' }],
  }),
  alone(
    metadata({
      type: 'physical',
      replsets: [
        { files: new Array(9000).fill({ filename: 'collection-1.wt' }) },
      ],
    }),
    {
      name: 'PBM: a metadata file with more files in it than is read',
      expected: [{ ...unseen, kind: 'pbm-physical', notes: ['physical'] }],
    },
  ),
  alone('[]', {
    name: 'PBM: a metadata file that is something else',
    expected: [{ ...unseen, notes: ['metadata-strange'] }],
  }),
  {
    name: 'PBM: half-written, without a metadata file',
    contents: { [`${STORE}.pbm.init`]: '2.10.0', ...data },
    at: STORE,
    expected: [{ ...unseen, complete: 'no' }],
  },
  {
    name: 'PBM: five of them, of which the newest three are read',
    contents: Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap(day => [
        [`${STORE}2026-01-0${day}T02:00:00Z.pbm.json`, metadata()],
        [`${STORE}2026-01-0${day}T02:00:00Z/rs0/meta.pbm`, 'x'],
      ]),
    ),
    at: STORE,
    expected: [5, 4, 3, 2, 1].map(day => ({
      ...(day > 2 ? logical : { ...unseen, unread: true as const }),
      path: `${STORE}2026-01-0${day}T02:00:00Z/`,
      time: `2026-01-0${day}T02:00:00Z`,
    })),
  },
  {
    name: 'PBM: looked at by its path',
    contents: { [FILE]: metadata(), ...data },
    at: STORE,
    namePrefix: NAME,
    expected: [logical],
  },
  {
    name: 'PBM: from inside of a backup',
    contents: { [FILE]: metadata(), ...data },
    at: FOLDER,
    expected: [logical],
  },
  {
    name: 'no PBM: a folder that is merely named by a time',
    contents: { [`exports/${NAME}/a.csv`]: 'x' },
    at: 'exports/',
    expected: [],
  },
  {
    name: 'PBM: of a version that kept its data beside its metadata',
    contents: {
      [FILE]: metadata({ type: undefined, pbm_version: '1.6.0' }),
      [`${STORE}${NAME}_rs0.dump.s2`]: 'x',
      [`${STORE}${NAME}_rs0.oplog.s2`]: 'x',
    },
    at: STORE,
    requests: 2,
    expected: [{ ...logical, path: `${STORE}${NAME}` }],
  },
];
