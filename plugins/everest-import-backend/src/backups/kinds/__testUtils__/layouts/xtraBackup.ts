import { Layout } from '../Layout';

const STORE = 'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/';
const NAME = 'mysql-wih-2026-01-14-02:00:18-full';
const FOLDER = `${STORE}${NAME}/`;
const FIRST = '.00000000000000000000';

/** A chunk of a stream: its head, the file's name, and its text. */
const sstInfo = {
  [`${STORE}${NAME}.sst_info/sst_info${FIRST}`]:
    'XBSTCK01\0P\u0008\0\0\0sst_info[sst]\ngalera-gtid=1-2:3\nbinlog-name=\nmysql-version=8.0.36-28.1\ntransition-key=canary\n',
};
const md5 = { [`${STORE}${NAME}.md5`]: 'x  ibdata1\n' };
const data = { [`${FOLDER}ibdata1.zst${FIRST}`]: 'x' };
const end = { [`${FOLDER}xtrabackup_info.zst${FIRST}`]: 'x' };

const whole = {
  path: FOLDER,
  kind: 'xtrabackup',
  title: 'XtraBackup',
  engine: 'mysql',
  complete: 'yes',
  time: '2026-01-14T02:00:18Z',
  engineVersion: '8.0.36-28.1',
} as const;

export const XTRABACKUP_LAYOUTS: Layout[] = [
  {
    name: 'XtraBackup: as the operator lays it out',
    contents: { ...sstInfo, ...md5, ...data, ...end },
    at: STORE,
    requests: 2,
    expected: [whole],
  },
  {
    name: 'XtraBackup: without the checksum file, and without an end',
    contents: { ...sstInfo, ...data },
    at: STORE,
    expected: [
      {
        ...whole,
        engineVersion: undefined,
        complete: 'no',
        notes: ['no-checksum'],
      },
    ],
  },
  {
    name: 'XtraBackup: without the checksum file, but with its end',
    contents: { ...sstInfo, ...data, ...end },
    at: STORE,
    expected: [{ ...whole, engineVersion: undefined, notes: ['no-checksum'] }],
  },
  {
    name: 'XtraBackup: without the checksum file, when no request is left',
    contents: { ...sstInfo, ...data },
    at: STORE,
    requests: 1,
    expected: [
      {
        ...whole,
        engineVersion: undefined,
        complete: 'unknown',
        notes: ['no-checksum'],
      },
    ],
  },
  {
    name: 'XtraBackup: without what the operator asks for first',
    contents: { ...md5, ...data, ...end },
    at: STORE,
    expected: [
      {
        ...whole,
        engineVersion: undefined,
        complete: 'no',
        notes: ['no-sst-info'],
      },
    ],
  },
  {
    name: 'XtraBackup: looked at by its path',
    contents: { ...sstInfo, ...md5, ...data, ...end },
    at: STORE,
    namePrefix: NAME,
    expected: [whole],
  },
  {
    name: 'XtraBackup: from inside',
    contents: { ...sstInfo, ...md5, ...data, ...end },
    at: FOLDER,
    expected: [whole],
  },
  {
    name: 'XtraBackup: from inside of one that was cut off',
    contents: { ...sstInfo, ...data },
    at: FOLDER,
    expected: [{ ...whole, complete: 'no' }],
  },
  {
    name: 'no XtraBackup: what only stands beside one',
    contents: { ...sstInfo, ...md5 },
    at: STORE,
    expected: [],
  },
  {
    name: 'no XtraBackup: a day that does not exist has no time',
    contents: {
      [`s/a-2026-13-41-99:99:99-full/ibdata1${FIRST}`]: 'x',
      's/a-2026-13-41-99:99:99-full.md5': 'x',
      [`s/a-2026-13-41-99:99:99-full.sst_info/sst_info${FIRST}`]: 'x',
    },
    at: 's/',
    expected: [
      {
        path: 's/a-2026-13-41-99:99:99-full/',
        kind: 'xtrabackup',
        complete: 'yes',
        time: undefined,
        engineVersion: undefined,
      },
    ],
  },
];
