import { toImportRequest } from './importRequest';
import { defaultRequestId } from './requestId';

const input = {
  cluster: 'c',
  namespace: 'n',
  name: 'd',
  engine: { type: 'mysql' },
  importer: 'i',
  source: { backupSource: 'nightly', path: 'p' },
};
const step = { taskId: 't', stepId: 's' };

describe('toImportRequest', () => {
  it.each([
    ['an object', { a: 1 }, { a: 1 }],
    ['JSON text', '{"a": {"b": [true]}}', { a: { b: [true] } }],
    ['empty text', '  ', undefined],
    ['nothing', undefined, undefined],
  ])('reads config from %s', (_, config, expected) => {
    expect(toImportRequest({ ...input, config }, step).config).toEqual(
      expected,
    );
  });

  it.each(['{', '[1]', '7', 'null'])("refuses the config '%s'", config => {
    expect(() => toImportRequest({ ...input, config }, step)).toThrow(
      `config: '${config}' is not a JSON object`,
    );
  });

  it('hands everything else on as it is', () => {
    const given = { ...input, owner: 'group:default/x', spec: { a: 1 } };
    expect(toImportRequest(given, step)).toEqual({
      ...given,
      requestId: 't/s/c/n/d',
    });
  });
});

describe('defaultRequestId', () => {
  const long = { ...step, cluster: 'c', namespace: 'n'.repeat(63), name: 'd' };

  it('is at most 128 characters, and still one for each database', () => {
    const ids = ['a', 'b'].map(name =>
      defaultRequestId({ ...long, stepId: 's'.repeat(80), name }),
    );
    expect(ids.every(id => id.length <= 128)).toBe(true);
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]).toMatch(/^t\/[0-9a-f]{64}$/);
  });

  it('cuts even a long task id', () => {
    const id = defaultRequestId({ ...long, taskId: 't'.repeat(200) });
    expect(id).toHaveLength(128);
  });
});
