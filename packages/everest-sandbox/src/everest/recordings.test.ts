import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Harness, until } from '../__testUtils__/harness';
import { KubeObject } from '../objects';
import { WatchEvent } from '../__testUtils__/Client';
import {
  DatabaseCluster,
  DataImportJob,
} from '../__testUtils__/everestObjects';

jest.setTimeout(30_000);

const FOLDER = join(__dirname, '../../../../../shared/recordings');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter(file => file.endsWith('.jsonl'))
  : [];

const withoutRepeats = (states: string[]) =>
  states.filter((state, index) => state !== states[index - 1]);

function recorded(file: string) {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  const events = lines.map(line => JSON.parse(line) as WatchEvent);
  const of = (kind: string) =>
    events.map(event => event.object).filter(object => object.kind === kind);
  const stateOf = (object: KubeObject) =>
    (object as DataImportJob).status?.state ?? '';
  const statusOf = (object: KubeObject) =>
    (object as DatabaseCluster).status?.status ?? '';
  return {
    type: (of('DatabaseCluster')[0] as DatabaseCluster).spec.engine.type,
    statuses: withoutRepeats(of('DatabaseCluster').map(statusOf)),
    states: withoutRepeats(of('DataImportJob').map(stateOf)),
    last: of('DataImportJob').pop() as DataImportJob,
  };
}

(files.length ? describe : describe.skip)(
  'recordings of a real operator',
  () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await Harness.start();
    });
    afterAll(async () => harness?.stop());

    // An empty table is an error, also of a suite that is skipped.
    it.each(files.length ? files : ['none'])('%s is reproduced', async file => {
      const { type, statuses, states, last } = recorded(file);
      const name = file.split('-')[0];
      const importer = states.includes('Failed')
        ? 'sandbox-fails'
        : 'cluster-reader';
      await harness.makeSecret(`${name}-s3`);
      await harness.create({ name, type, importer });
      await until('the end of the run', () => {
        const seen = harness.states[name] ?? [];
        return (
          seen.length >= statuses.length &&
          harness.states[`data-import-${name}`]?.length >= states.length
        );
      });
      expect(harness.states[name]).toEqual(statuses);
      expect(harness.states[`data-import-${name}`]).toEqual(states);
      const job = await harness.job(name);
      expect(Object.keys(job?.status ?? {}).sort()).toEqual(
        Object.keys(last.status ?? {}).sort(),
      );
    });
  },
);
