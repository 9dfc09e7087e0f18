import { sampleFacts, sampleView } from '../__testUtils__/sampleFacts';
import { ScriptedApi } from '../__testUtils__/ScriptedApi';
import { readNamedSecrets } from './readNamedSecrets';

describe('who else names a Secret', () => {
  let api: ScriptedApi;
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(() => api.stop());

  const unreadWith = async (...kinds: string[]) => {
    const view = sampleView({ connection: api.connection() });
    const tooMany = kinds.map(kind => ({ kind, limit: 1 }));
    const facts = sampleFacts({ s3Credentials: { secretName: 'mine' } });
    const { unread } = await readNamedSecrets(facts, {
      view: { ...view, state: () => ({ ...view.state(), tooMany }) },
      history: { reservedSecrets: async () => [] },
      signal: AbortSignal.timeout(10_000),
    });
    return unread;
  };

  it('is known where everything is', async () => {
    expect(await unreadWith()).toEqual([]);
    expect(await unreadWith('importers')).toEqual([]);
  });

  it('is not known where there are too many databases or jobs to keep', async () => {
    expect(await unreadWith('databases')).toEqual([
      'databaseclusters.everest.percona.com',
    ]);
    expect(await unreadWith('jobs')).toEqual([
      'dataimportjobs.everest.percona.com',
    ]);
  });
});
