import { sampleImport } from '../../__testUtils__/sampleImport';
import { importer, run } from '../causes/__testUtils__/evidence';
import { stagesOf } from './stagesOf';

const at = (minute: number) => `2026-01-15T08:4${minute}:00Z`;

describe('the stages of an import', () => {
  it("are the importer's own, whatever else is in its Pod", () => {
    const own = importer({ running: { startedAt: at(5) } });
    const pod = {
      ...own,
      createdAt: at(1),
      containers: [
        {
          ...{ name: 'istio-init', restarts: 0 },
          terminated: { exitCode: 0, startedAt: at(2), finishedAt: at(3) },
        },
        ...own.containers,
        {
          ...{ name: 'istio-proxy', restarts: 1 },
          running: { startedAt: at(4) },
          before: { exitCode: 1, startedAt: at(3), finishedAt: at(4) },
        },
      ],
    };
    const ofPod = stagesOf(sampleImport(), [], run({ pods: [pod] })).filter(
      ({ source }) => source === 'pod',
    );
    expect(ofPod.map(({ stage, raw }) => [stage, raw.split(' ')[0]])).toEqual([
      ['pod-waiting', pod.name],
      ['importer-started', 'importer'],
    ]);
  });
});
