import { Harness, until } from '../__testUtils__/harness';
import { KubeObject } from '../objects';
import { readData } from '../readData';

jest.setTimeout(60_000);

const IN_NAMESPACE = '/api/v1/namespaces/team-blue';
const IMPORTERS = '/apis/everest.percona.com/v1alpha1/dataimporters';

describe('importers that run into trouble', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start({ troubles: true });
  });
  afterAll(async () => harness?.stop());

  const begin = async (name: string, importer: string) => {
    await harness.makeSecret(`${name}-s3`);
    await harness.create({ name, importer });
  };
  const items = async (path: string) =>
    (await harness.client.get(path)).items as KubeObject[];

  it('are there for all that the data says', async () => {
    const { steps: _, ...troubles } = readData('troubles');
    const names = (await items(IMPORTERS)).map(({ metadata }) => metadata.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(troubles)));
    expect(Object.keys(troubles).length).toBeGreaterThanOrEqual(15);
  });

  it('get no Pod where a quota keeps it away, and an event of the Job says so', async () => {
    await begin('quota', 'sandbox-quota');
    const job = await harness.untilState('quota', 'Running');
    const { jobName } = job.status as { jobName: string };
    const event = await until('an event', async () =>
      (
        await items(`${IN_NAMESPACE}/events`)
      ).find(({ involvedObject }) => involvedObject.name === jobName),
    );
    expect(event).toMatchObject({
      involvedObject: { kind: 'Job', apiVersion: 'batch/v1' },
      reason: 'FailedCreate',
      message: expect.stringContaining('must specify requests.cpu'),
    });
    const pods = await items(`${IN_NAMESPACE}/pods`);
    expect(
      pods.filter(({ metadata }) => metadata.name.startsWith(jobName)),
    ).toEqual([]);
  });

  it('end with their Pod where its node is lost', async () => {
    await begin('lost', 'sandbox-node-lost');
    await harness.untilState('lost', 'Failed');
    const pods = await items(`${IN_NAMESPACE}/pods`);
    const pod = pods.find(({ metadata }) =>
      metadata.name.startsWith('data-import-lost-'),
    );
    expect(pod?.status).toMatchObject({
      phase: 'Failed',
      conditions: [{ type: 'DisruptionTarget', status: 'True' }],
    });
  });
});
