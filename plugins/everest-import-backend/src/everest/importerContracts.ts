import { ImporterContract } from '@everest-import/backstage-plugin-everest-import-common';
import { DataImporterObject } from './objects';

/** Longer ones are passed over: nobody reads them, and every list holds them. */
const MOST_TEXT = 2_000;

const PREFIX = 'everest-import.backstage.io/';

/** What is known of the importers that come with Everest. */
const BUILT_IN: Record<string, ImporterContract> = {
  'everest-percona-pg-operator': {
    backupKinds: ['pgbackrest'],
    pathPattern:
      '^/?(?:[^/]+/)*backup/db/[0-9]{8}-[0-9]{6}F(?:_[0-9]{8}-[0-9]{6}[DI])?/?$',
    sourceCredentials: 'ignored',
    docs: 'https://docs.percona.com/everest/data_import/pg_dataimporter.html',
  },
  'everest-percona-psmdb-operator': {
    // `pbm`: which of the two it is was not read yet.
    backupKinds: ['pbm-logical', 'pbm'],
    pathPattern:
      '^/?(?:[^/]+/)*[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/?$',
    sourceCredentials: 'required',
    docs: 'https://docs.percona.com/everest/data_import/psmdb_dataimporter.html',
  },
  'everest-percona-pxc-operator': {
    backupKinds: ['xtrabackup'],
    pathPattern:
      '^/?(?:[^/]+/)*[a-z0-9-]+-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}:[0-9]{2}:[0-9]{2}-full/?$',
    docs: 'https://docs.percona.com/everest/data_import/pxc_dataimporter.html',
  },
};

function list(value: string | undefined): string[] | undefined {
  const items = value
    ?.split(',')
    .map(item => item.trim())
    .filter(Boolean);
  return items?.length ? items : undefined;
}

function number(value: string | undefined): number | undefined {
  const parsed = Number(value);
  return value && Number.isFinite(parsed) && parsed > 0 ? parsed : undefined;
}

/** What the annotations promise; for built-in importers, what is known, where they promise nothing. */
export function toContract(importer: DataImporterObject): ImporterContract {
  const { annotations, name } = importer.metadata;
  const read = (key: string) => {
    const value = annotations?.[`${PREFIX}${key}`];
    return value && value.length > MOST_TEXT ? undefined : value;
  };
  const credentials = read('source-credentials');
  const promised: ImporterContract = {
    backupKinds: list(read('backup-kinds')),
    pathPattern: read('path-pattern'),
    engineVersions: read('engine-versions'),
    spaceFactor: number(read('space-factor')),
    sourceCredentials:
      credentials === 'required' || credentials === 'ignored'
        ? credentials
        : undefined,
    cpusInto: read('cpus-into'),
    docs: /^https?:\/\//.test(read('docs') ?? '') ? read('docs') : undefined,
    owner: read('owner'),
  };
  return {
    ...(Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : {}),
    ...Object.fromEntries(
      Object.entries(promised).filter(([, value]) => value !== undefined),
    ),
  };
}
