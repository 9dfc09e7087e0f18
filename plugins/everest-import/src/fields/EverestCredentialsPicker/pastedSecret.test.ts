import { readPasted } from './pastedSecret';

// Two of the ten values in Everest's own sample happen to be valid base64
const LOOKS_ENCODED = { MONGODB_BACKUP_USER: 'backupUser00', root: 'dGVzdA==' };

function asYaml(map: Record<string, string>): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
}

describe('a pasted Secret', () => {
  it('has its data decoded, and its stringData as it is', () => {
    expect(
      readPasted(
        `kind: Secret\ndata:\n  root: ${btoa('dGVzdA==')}\n  monitor: ${btoa(
          'p w',
        )}\nstringData: { operator: dGVzdA== }\n`,
      ),
    ).toEqual({
      values: { root: 'dGVzdA==', monitor: 'p w', operator: 'dGVzdA==' },
    });
  });

  it.each([
    ['YAML', asYaml(LOOKS_ENCODED)],
    ['JSON', JSON.stringify(LOOKS_ENCODED)],
  ])('as a flat map of %s survives byte for byte', (_, text) => {
    expect(readPasted(text)).toEqual({ values: LOOKS_ENCODED });
  });

  it('keeps numbers and words as they were written', () => {
    expect(readPasted('root: 0012\nmonitor: true\noperator: 1e3')).toEqual({
      values: { root: '0012', monitor: 'true', operator: '1e3' },
    });
  });

  it('keeps text that is not of this alphabet', () => {
    const bytes = new TextEncoder().encode('пароль');
    const encoded = btoa(String.fromCharCode(...bytes));
    expect(readPasted(`kind: Secret\ndata: { root: ${encoded} }`)).toEqual({
      values: { root: 'пароль' },
    });
  });

  it('keeps a byte order mark, and line breaks', () => {
    const encoded = btoa('\xef\xbb\xbfx\r\n');
    expect(readPasted(`kind: Secret\ndata: { root: ${encoded} }`)).toEqual({
      values: { root: '\ufeffx\r\n' },
    });
  });

  it.each([
    ['notMap', 'just words'],
    ['notMap', '- a\n- b'],
    ['notMap', '{ broken'],
    ['notMap', ''],
    ['notSecret', 'kind: ConfigMap\ndata: { root: x }'],
    ['notBase64', 'kind: Secret\ndata: { root: "not base64!" }'],
    ['notBase64', 'kind: Secret\ndata: { root: abcde }'],
    ['notBase64', 'kind: Secret\ndata: { root: ab= }'],
    ['notUtf8', `kind: Secret\ndata: { root: ${btoa('\xff\xfe')} }`],
    ['notText', 'root: { deep: x }'],
    ['notText', 'kind: Secret\nstringData: { root: [x] }'],
  ])('is refused as %s: %s', (fault, text) => {
    expect(readPasted(text)).toEqual({ fault });
  });

  it('does not grow out of a few lines', () => {
    const bomb = `a: &a [x]\n${Array.from(
      { length: 20 },
      (_, index) => `b${index}: &b${index} [*a, *a]`,
    ).join('\n')}`;
    expect(readPasted(bomb)).toHaveProperty('fault');
  });
});
