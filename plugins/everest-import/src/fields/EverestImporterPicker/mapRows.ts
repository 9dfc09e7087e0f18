/** One entry of a map, as it is typed. */
export interface MapRow {
  id: number;
  name: string;
  text: string;
}

export function toRows(map: Record<string, unknown>): MapRow[] {
  return Object.entries(map).map(([name, value], id) => ({
    id,
    name: name.trimEnd(),
    text: String(value),
  }));
}

/**
 * The names under which rows are kept, in their order. One that is empty, or another's, ends in blanks: so nothing that
 * was typed is lost, and the schema refuses it.
 */
export function namesOf(rows: MapRow[]): string[] {
  const taken = new Set<string>();
  return rows.map(row => {
    let name = row.name.trim();
    while (taken.has(name)) {
      name += ' ';
    }
    taken.add(name);
    return name;
  });
}

/** A typed value as its type; as it is where it is none, for the schema to refuse. */
function toValue(text: string, type: unknown): unknown {
  if (type === 'boolean' && /^(true|false)$/.test(text)) {
    return text === 'true';
  }
  const isNumber = type === 'integer' || type === 'number';
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

export function toMap(rows: MapRow[], type: unknown): Record<string, unknown> {
  const names = namesOf(rows);
  return Object.fromEntries(
    rows.map(({ text }, index) => [names[index], toValue(text, type)]),
  );
}
