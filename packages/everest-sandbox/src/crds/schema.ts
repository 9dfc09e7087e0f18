/** The part of a CRD's schema that is used here. */
export interface CrdSchema {
  type?: string;
  properties?: Record<string, CrdSchema>;
  items?: CrdSchema;
  required?: string[];
  enum?: string[];
  minimum?: number;
  pattern?: string;
  anyOf?: CrdSchema[];
  default?: unknown;
  'x-kubernetes-int-or-string'?: boolean;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  'x-kubernetes-validations'?: Array<{ rule: string; message: string }>;
}

const rule = (text: string, message: string) => ({
  'x-kubernetes-validations': [{ rule: text, message }],
});

const WORDS: Record<string, CrdSchema> = {
  positive: { type: 'integer', minimum: 1 },
  strings: { type: 'array', items: { type: 'string' } },
  free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  quantity: {
    anyOf: [{ type: 'integer' }, { type: 'string' }],
    pattern:
      '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
    'x-kubernetes-int-or-string': true,
  },
  path: {
    type: 'string',
    ...rule(
      "self.matches('^/?([^/]+(/[^/]+)*)/?$')",
      'path must be an absolute file or directory path',
    ),
  },
  url: {
    type: 'string',
    ...rule('isURL(self)', 'endpointURL must be a valid URL'),
  },
};

function leaf(word: string): CrdSchema {
  const [type, value] = word.split('=');
  const schema: CrdSchema = type.includes('|')
    ? { type: 'string', enum: type.split('|') }
    : WORDS[type] ?? { type };
  if (value === undefined) return schema;
  return { ...schema, default: type === 'boolean' ? value === 'true' : value };
}

/**
 * Reads a schema from lines `path type`: `!` marks what its parent requires,
 * `[]` a list, `a|b` an enum, `=x` a default, and text after the type what is
 * said of somebody who changes the value later.
 */
export function schemaFrom(lines: string): CrdSchema {
  const root: CrdSchema = { type: 'object' };
  for (const line of lines.trim().split('\n')) {
    const [path, word, ...immutable] = line.trim().split(' ');
    let at = root;
    for (const step of path.split('.')) {
      const name = step.replace(/[!\]\[]/g, '');
      at.properties ??= {};
      if (step.includes('!')) at.required = [...(at.required ?? []), name];
      at.properties[name] ??= step.includes('[]')
        ? { type: 'array', items: { type: 'object' } }
        : { type: 'object' };
      at = at.properties[name];
      if (step.includes('[]') && at.items) at = at.items;
    }
    const message = immutable.join(' ');
    delete at.type;
    Object.assign(at, leaf(word), message && rule('self == oldSelf', message));
  }
  return root;
}
