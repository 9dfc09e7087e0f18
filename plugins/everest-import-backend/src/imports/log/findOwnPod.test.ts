import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { findOwnPod } from './findOwnPod';

const PLACE = { namespace: 'team-blue', jobName: 'run-abc', uid: 'uid-import' };
const JOBS = '/apis/batch/v1/namespaces/team-blue/jobs/run-abc';
const PODS = '/api/v1/namespaces/team-blue/pods';

const job = (owner: object = {}) => ({
  metadata: {
    name: 'run-abc',
    uid: 'uid-job',
    ownerReferences: [
      {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'DataImportJob',
        name: 'data-import-shop',
        uid: 'uid-import',
        controller: true,
        ...owner,
      },
    ],
  },
});

const pod = (name: string, owner: object | undefined = {}) => ({
  metadata: {
    name,
    uid: `uid-${name}`,
    labels: { 'job-name': 'run-abc' },
    ...(owner && {
      ownerReferences: [
        {
          apiVersion: 'batch/v1',
          kind: 'Job',
          name: 'run-abc',
          uid: 'uid-job',
          controller: true,
          ...owner,
        },
      ],
    }),
  },
});

describe('the Pod whose log is read', () => {
  let api: ScriptedApi;
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(() => api.stop());

  function find(made: object, pods: object[]) {
    api.answerAlways(JOBS, { status: 200, body: made });
    api.answerAlways(PODS, { status: 200, body: { items: pods } });
    return findOwnPod(api.connection(), PLACE);
  }

  it.each([
    ['has the label only', null],
    ['is of another Job of the same name', { uid: 'another' }],
    ['does not have the Job as its controller', { controller: false }],
    ['has an owner of another kind', { kind: 'ReplicaSet' }],
    ['has an owner of another group', { apiVersion: 'acme.io/v1' }],
  ])('is none that %s', async (_what, owner) => {
    const forged = pod('forged');
    forged.metadata = {
      ...pod('forged', owner ?? {}).metadata,
      ...(owner === null && { ownerReferences: undefined }),
    };
    expect(await find(job(), [forged])).toBe('gone');
    expect(await find(job(), [forged, pod('own')])).toMatchObject({
      metadata: { name: 'own' },
    });
  });

  it('is neither, where two say that the Job is theirs', async () => {
    expect(await find(job(), [pod('one'), pod('two')])).toBe('gone');
  });

  it.each([
    ['another DataImportJob', { uid: 'another' }],
    ['something that is none', { kind: 'DatabaseCluster' }],
  ])('is not of a Job of %s', async (_what, owner) => {
    expect(await find(job(owner), [pod('own')])).toBe('gone');
  });

  it.each([
    [403, 200, 'refused'],
    [200, 403, 'refused'],
  ])('is looked for with a %s and a %s: %s', async (jobs, pods, found) => {
    api.answerAlways(JOBS, { status: jobs, body: job() });
    api.answerAlways(PODS, { status: pods, body: { items: [pod('own')] } });
    expect(await findOwnPod(api.connection(), PLACE)).toBe(found);
  });

  it('is gone with its Job', async () => {
    const details = { name: PLACE.jobName, group: 'batch', kind: 'jobs' };
    api.answerAlways(JOBS, { status: 404, body: { details } });
    expect(await findOwnPod(api.connection(), PLACE)).toBe('gone');
  });

  it.each([
    { status: 500, body: { message: 'down' } },
    { status: 404, body: '404 page not found' },
  ])('is not known while the API server answers %j', async answer => {
    api.answerAlways(JOBS, answer);
    await expect(findOwnPod(api.connection(), PLACE)).rejects.toMatchObject({
      status: answer.status,
    });
  });
});
