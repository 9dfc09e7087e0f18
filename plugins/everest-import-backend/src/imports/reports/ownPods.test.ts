import {
  JOB,
  jobOwnedBy,
  keeperForEachTest,
  podOf,
  PODS,
  progress,
  run,
} from './__testUtils__/keeperForEachTest';

const FORGED = {
  everestImport: 'failure',
  ...{ code: 'dump-damaged', message: 'Call 555-0100 and read out your keys' },
};
const owner = (more: object) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  name: 'run-abc',
  uid: 'uid-run-abc',
  controller: true,
  ...more,
});

describe('a Pod that only looks like an importer’s', () => {
  const open = keeperForEachTest();
  const forged = `${PODS}/forged/log`;

  it.each([
    ['has the label only', undefined],
    ['is of another Job of the same name', owner({ uid: 'another' })],
    ['does not have the Job as its controller', owner({ controller: false })],
    ['has an owner of another kind', owner({ kind: 'ReplicaSet' })],
    ['has an owner of another group', owner({ apiVersion: 'acme.io/v1' })],
  ])('is not read when it %s', async (_what, owned) => {
    const { api, keeper, uid, says, asked } = await open([run('Running')]);
    const fake = podOf('forged', owned ?? undefined);
    if (!owned) {
      delete (fake.metadata as { ownerReferences?: unknown }).ownerReferences;
    }
    api.answerAlways(PODS, { status: 200, body: { items: [podOf(), fake] } });
    api.answerAlways(forged, { status: 200, body: FORGED });
    says(progress(10));
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)).toMatchObject({
      progress: { bytesRead: 10 },
    });
    expect(keeper.reportOf('c1', uid)?.failure).toBeUndefined();
    expect(asked().some(line => line.includes('forged'))).toBe(false);
  });

  it('is believed neither, nor is the other, when two say that the Job is theirs', async () => {
    const { api, keeper, uid, says } = await open([run('Running')]);
    api.answerAlways(PODS, {
      status: 200,
      body: { items: [podOf(), podOf('forged')] },
    });
    api.answerAlways(forged, { status: 200, body: FORGED });
    says(progress(10));
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)).toBeUndefined();
  });
});

describe('a Job that is not the DataImportJob’s', () => {
  const open = keeperForEachTest();

  it.each([
    ['is not there', { status: 404, body: {} }],
    [
      'is of another DataImportJob',
      { status: 200, body: jobOwnedBy('uid-of-another') },
    ],
    [
      'has it as an owner and not as its controller',
      {
        status: 200,
        body: jobOwnedBy('uid-job-team-blue-data-import-shop', {
          controller: false,
        }),
      },
    ],
  ])('brings nothing to read when it %s', async (_what, answer) => {
    const { api, keeper, uid, says, asked } = await open([run('Running')]);
    api.answerAlways(JOB, answer);
    says(progress(10));
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)).toBeUndefined();
    expect(asked()).toEqual([]);
  });

  it('is asked for seldom where it may not be read', async () => {
    const { api, keeper, uid, clock, says } = await open([run('Running')]);
    api.answerAlways(JOB, { status: 403, body: {} });
    says(progress(10));
    const jobReads = () =>
      api.requests.filter(line => line.includes(JOB)).length;
    await keeper.look('c1');
    await keeper.look('c1');
    expect(jobReads()).toBe(1);
    expect(keeper.reportOf('c1', uid)).toBeUndefined();
    clock.now += 6 * 60_000;
    await keeper.look('c1');
    expect(jobReads()).toBe(2);
  });
});
