import { sampleImport } from '../__testUtils__/sampleImport';
import { withoutLog } from './withoutLog';

const texts = { title: 'No space', remedy: 'More of it', code: 'disk-full' };
const log = { source: 'log', text: 'error: row kanari does not fit' };
const pod = { source: 'pod', text: 'exit code 1' };

describe('an import without its log', () => {
  it.each([
    ['the log first', [log, pod], log.text, { detail: '', signs: [pod] }],
    ['the log too', [pod, log], pod.text, { detail: pod.text, signs: [pod] }],
    ['no log', [pod], pod.text, { detail: pod.text, signs: [pod] }],
  ])(
    'has of a cause that rests on %s what else it says',
    (_what, signs, detail, left) => {
      const item = sampleImport({ cause: { ...texts, detail, signs } });
      expect(withoutLog(item).cause).toEqual({ ...texts, ...left });
    },
  );

  it.each([
    ['importer-dump-damaged', ''],
    ['importer-missing', 'said by Everest'],
    ['job-failed', 'said by Everest'],
  ])(
    'has of %s, as an earlier release kept it, the detail %j',
    (code, left) => {
      const cause = { ...texts, code, detail: 'said by Everest' };
      expect(withoutLog(sampleImport({ cause })).cause?.detail).toBe(left);
    },
  );

  it('has counts and no notes, and all the rest', () => {
    const result = { tables: 1, rows: 2, bytesRead: 3, notes: ['kanari'] };
    const item = sampleImport({ result });
    expect(withoutLog(item)).toEqual({
      ...item,
      result: { ...result, notes: [] },
    });
  });
});
