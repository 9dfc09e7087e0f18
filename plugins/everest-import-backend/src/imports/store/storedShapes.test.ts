import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { storedWords } from './storedShapes';

/** All there can be of each, so that a new field that no row would keep does not compile, or fails. */
const WHOLE: {
  [part in 'database' | 'source' | 'engine']: Required<Import[part]>;
} = {
  database: {
    status: 'ready',
    ready: true,
    size: '1Gi',
    host: 'shop.team-blue.svc',
    port: 3306,
    userSecret: 'everest-secrets-shop',
  },
  source: {
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: 'https://s3.test',
    path: 'shop/',
    backupSource: 'main',
  },
  engine: { type: 'pxc', version: '8.0.42' },
};

describe('what a row keeps of an import', () => {
  it('is all of its database, source and engine', () => {
    expect(storedWords.parse(sampleImport(WHOLE))).toMatchObject(WHOLE);
  });

  it('is what its cause is worded with, and a cause without where that is not known', () => {
    const cause = {
      ...{ code: 'stuck', title: 'It stands', detail: '', remedy: 'Look.' },
      values: { minutes: 5, then: 'stops' },
    };
    const [known, odd] = [cause, { ...cause, values: ['of later'] }].map(
      each => storedWords.parse({ ...sampleImport(WHOLE), cause: each }).cause,
    );
    expect(known).toEqual(cause);
    expect(odd).toMatchObject({ code: 'stuck', values: undefined });
  });
});
