import { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import {
  batchJob,
  importerPod,
  importRun,
} from '../evidence/__testUtils__/runObjects';
import { pumpLog } from './pumpLog';
import { redactLine } from './redactLine';

const RUN = importRun('Running');
const JOB = batchJob(RUN);
const POD = importerPod(RUN);
const PODS = '/api/v1/namespaces/team-blue/pods';

describe('a log that is passed on', () => {
  let api: ScriptedApi;
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(() => api.stop());

  async function read(lines: string[]): Promise<string[]> {
    api.answerAlways(
      `/apis/batch/v1/namespaces/team-blue/jobs/${JOB.metadata.name}`,
      { status: 200, body: JOB },
    );
    api.answerAlways(PODS, { status: 200, body: { items: [POD] } });
    api.answerWith(`${PODS}/${POD.metadata.name}/log`, () =>
      lines.map(line => `2026-01-15T09:00:00.000000001Z ${line}\n`).join(''),
    );
    const events: ImportLogEvent[] = [];
    const { uid } = RUN.metadata;
    await pumpLog(
      {
        ...{ connection: api.connection(), follow: false, tailLines: 500 },
        place: () => ({
          ...{ namespace: 'team-blue', jobName: JOB.metadata.name, uid },
        }),
        isUnderWay: () => true,
        signal: new AbortController().signal,
      },
      { send: async event => void events.push(event), redact: redactLine },
    );
    return events.flatMap(event =>
      event.type === 'lines' ? event.lines.map(({ text }) => text) : [],
    );
  }

  it('has no line of a key, whatever a logger puts before it', async () => {
    const key = [
      '-----BEGIN PRIVATE KEY-----',
      'kanari3nvogel',
      '-----END PRIVATE KEY-----',
    ];
    const lines = await read([
      ...['begins', ...key],
      ...key.map(line => `INFO ${line}`),
      'goes on',
    ]);
    expect(lines).toEqual([
      'begins',
      '…',
      '…',
      '…',
      'INFO …',
      '…',
      '…',
      'goes on',
    ]);
  });
});
