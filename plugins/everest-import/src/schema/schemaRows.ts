/** One setting of an importer, read from its config schema. */
export interface SchemaRow {
  /** Dot path, `[]` for list entries, `.*` for map values. */
  path: string;
  type?: string;
  /** For a list or a map: what it holds. */
  of?: string;
  required: boolean;
  /** As JSON. */
  default?: string;
  limits: SchemaLimit[];
  description?: string;
}

/** A limit by its translation key. */
export interface SchemaLimit {
  kind:
    | (typeof LIMITS)[number]
    | 'oneOf'
    | 'exclusiveMinimum'
    | 'exclusiveMaximum';
  value: string;
}

const LIMITS = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'multipleOf',
  'pattern',
  'format',
] as const;

const MAX_DEPTH = 8;
const MAX_ROWS = 200;
const MAX_WORDS = 50;
const MAX_TEXT = 500;

type Node = Record<string, unknown>;

function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Node)
    : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** A value as JSON; one that is too deep even for that is left out. */
function asJson(value: unknown): string {
  try {
    return shorten(JSON.stringify(value));
  } catch {
    return '…';
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? shorten(value) : asJson(value);
}

function showWords(words: unknown[]): string {
  const shown = words.slice(0, MAX_WORDS).map(show);
  return [...shown, ...(words.length > MAX_WORDS ? ['…'] : [])].join(', ');
}

function limitsOf(node: Node): SchemaLimit[] {
  const limits: SchemaLimit[] = [];
  if (Array.isArray(node.enum)) {
    limits.push({ kind: 'oneOf', value: showWords(node.enum) });
  }
  for (const key of LIMITS) {
    if (node[key] === undefined) {
      continue;
    }
    // OpenAPI v3 marks an exclusive bound by a boolean beside it.
    if (key === 'minimum' && node.exclusiveMinimum === true) {
      limits.push({ kind: 'exclusiveMinimum', value: show(node[key]) });
    } else if (key === 'maximum' && node.exclusiveMaximum === true) {
      limits.push({ kind: 'exclusiveMaximum', value: show(node[key]) });
    } else {
      limits.push({ kind: key, value: show(node[key]) });
    }
  }
  return limits;
}

/** The schema as rows, parents before children. A schema is untrusted: what is odd or too much is left out. */
export function schemaRows(schema: unknown): {
  rows: SchemaRow[];
  cut: boolean;
} {
  const rows: SchemaRow[] = [];
  let cut = false;

  function visitChildren(node: Node, path: string, depth: number) {
    // Lists of lists of lists have no rows that would end it
    if (depth > MAX_DEPTH + 1) {
      cut = true;
      return;
    }
    const properties = asNode(node.properties) ?? {};
    const required = Array.isArray(node.required) ? node.required : [];
    for (const [name, child] of Object.entries(properties)) {
      const full = path ? `${path}.${name}` : name;
      visit(asNode(child) ?? {}, full, required.includes(name), depth);
    }
    const items = asNode(node.items);
    if (items && asNode(items.properties)) {
      visitChildren(items, `${path}[]`, depth + 1);
    }
    const values = asNode(node.additionalProperties);
    if (values && asNode(values.properties)) {
      visitChildren(values, path ? `${path}.*` : '*', depth + 1);
    }
  }

  function visit(node: Node, path: string, required: boolean, depth: number) {
    if (depth > MAX_DEPTH || rows.length >= MAX_ROWS) {
      cut = true;
      return;
    }
    rows.push({
      path,
      type: asText(node.type),
      of:
        asText(asNode(node.items)?.type) ??
        asText(asNode(node.additionalProperties)?.type),
      required,
      default: node.default === undefined ? undefined : asJson(node.default),
      limits: limitsOf(node),
      description: asText(node.description),
    });
    visitChildren(node, path, depth + 1);
  }

  const root = asNode(schema);
  if (root) {
    visitChildren(root, '', 0);
  }
  return { rows, cut };
}
