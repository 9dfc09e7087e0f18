import { ENGINE_POD } from './__testUtils__/engineObjects';
import { importRun, JOB } from './__testUtils__/runObjects';
import { sampleView } from '../../__testUtils__/sampleFacts';
import { ImporterJobs } from './ImporterJobs';
import { Owners } from './owners';

const unclear = [
  { what: 'does not serve the kind yet', body: '404 page not found' },
  { what: 'names nothing', body: { kind: 'Status', details: {} } },
];

function answering(body: unknown) {
  const { connection } = sampleView();
  return {
    ...connection,
    request: async <T>() => ({ status: 404, body: body as T, warnings: [] }),
  };
}

describe('a 404 of a server that', () => {
  const ended = importRun('Failed');
  const name = JOB.metadata.name;

  it.each(unclear)('$what is no last word of a Job', async ({ body }) => {
    const jobs = new ImporterJobs(answering(body), () => 0);
    await expect(jobs.read(ended)).rejects.toThrow();
    expect(jobs.isDue(ended)).toBe(true);
  });

  it('names a Job says that it is gone', async () => {
    const details = { name, group: 'batch', kind: 'jobs' };
    const jobs = new ImporterJobs(answering({ details }), () => 0);
    await jobs.read(ended);
    expect(jobs.isDue(ended)).toBe(false);
  });

  it.each(unclear)('$what takes no owner away', async ({ body }) => {
    const owners = new Owners(answering(body));
    await expect(owners.readNext(ENGINE_POD)).rejects.toThrow();
    expect(owners.isDue(ENGINE_POD)).toBe(true);
    expect(owners.hangsOn(ENGINE_POD, 'uid-team-blue-shop')).toBeUndefined();
  });

  it('names an owner says that it is gone', async () => {
    const details = { name: 'shop-pxc', group: 'apps', kind: 'statefulsets' };
    const owners = new Owners(answering({ details }));
    await owners.readNext(ENGINE_POD);
    expect(owners.isDue(ENGINE_POD)).toBe(false);
    expect(owners.hangsOn(ENGINE_POD, 'uid-team-blue-shop')).toBe(false);
  });
});
