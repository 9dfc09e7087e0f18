import { toYaml } from './toYaml';

/** One line of block YAML: a key or an item, and what stands behind it. */
const LINE =
  /^ *(?:- )*(?:("(?:[^"\\]|\\.)*"):)?(?: ?("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|\{\}|\[\]))?$/;

/** All texts of a file, read by JSON alone, and not by what wrote it. */
function textsOf(yaml: string): string[] {
  const lines = yaml.split('\n').filter(line => line && !/^ *#/.test(line));
  return lines.flatMap(line => {
    const [matched, key, value] = LINE.exec(line) ?? [];
    expect([line, matched]).toEqual([line, line]);
    return [key, value]
      .filter(text => text?.startsWith('"'))
      .map(text => JSON.parse(text));
  });
}

const WORDS = [
  ...['yes', 'on', 'n', '0o7', '0o17', '0o_7', '0x1', '0b1', '1:30', '1_0'],
  ...['1e3', '.inf', '~', 'null', '', ' ', '<<', '=', '2026-01-14', '*a', '&a'],
  ...['- a', 'a: b', 'a # b', '"', "'", '\\', '!!binary', '%YAML', '---'],
  ...['a\nb\n', 'a\n\n\nb', 'long words\n'.repeat(30), '\ta', 'a\r\nb'],
  ...['a\u0085b', 'a\u2028b', 'a\u2029b', '\ufeffa', '\u0000', '\u007f', '😀'],
];

describe('manifests as YAML', () => {
  it.each(WORDS)('have the text %j in quotes, as key and as value', word => {
    const yaml = toYaml({ a: word, [word]: [word, { [word]: word }] }, '');
    const texts = textsOf(yaml);
    expect(texts.filter(text => text === word)).toHaveLength(5);
    // What ends a line to one reader and not to another
    expect(yaml).not.toMatch(/[\r\u007f-\u009f\u2028\u2029\ufeff\0]/);
  });

  it('have numbers and words of other kinds as they are', () => {
    expect(toYaml({ a: 1, b: [true, null], c: {}, d: 0.5 }, 'x')).toBe(
      '# x\n\n"a": 1\n"b":\n  - true\n  - null\n"c": {}\n"d": 0.5\n',
    );
  });

  it('have no anchor for what stands in two places', () => {
    const labels = { a: 'b' };
    expect(textsOf(toYaml({ x: labels, y: labels }, ''))).toEqual([
      'x',
      'a',
      'b',
      'y',
      'a',
      'b',
    ]);
  });

  it.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'])(
    'have a comment that %j does not end',
    end => {
      const yaml = toYaml({ a: 1 }, `one${end}kind: Secret`);
      expect(yaml).toBe('# one\n# kind: Secret\n\n"a": 1\n');
    },
  );
});
