import { Document } from 'yaml';

/** Line ends of YAML 1.1, and what it has no plain character for. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/;

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * An object as YAML 1.1, as what Kubernetes' tools read. They differ in what they take for no text (`on`, `0o7`, `1:30`, the
 * key `<<`), so that every text stands in quotes, as JSON writes it.
 *
 * @param comment - goes before it; lines of it too have no line end but `\n`
 */
export function toYaml(object: object, comment: string): string {
  // A plain copy: what stands in two places would be an anchor and an alias
  const plain = JSON.parse(JSON.stringify(object));
  // By the rules of 1.2 `<<` is a key as any other, so that it gets its quotes
  const document = new Document(plain, { version: '1.2', merge: false });
  document.commentBefore = comment
    .split(LINE_ENDS)
    .map(line => ` ${line}`)
    .join('\n');
  return document
    .toString({
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'QUOTE_DOUBLE',
      doubleQuotedAsJSON: true,
    })
    .replace(UNPRINTABLE, escaped);
}
