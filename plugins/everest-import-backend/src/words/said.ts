type Values = Record<string, string | number>;

interface Said {
  /** In English. */
  message: string;
  /** What of it differs from time to time, by name. */
  values?: Values;
}

function fill(parts: readonly string[], named: Values[], state?: string): Said {
  const values = Object.assign({}, ...named, state && { state }) as Values;
  return {
    message: parts.reduce(
      (text, part, at) =>
        `${text}${Object.values(named[at - 1]).join('')}${part}`,
    ),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

/**
 * What a person is told, in English and, for a frontend that words it in another language by its code, with what stands in
 * it by name: `said`, as in `` said`There is no profile '${{ name }}'.` ``. `test/docs/checkWords.test.ts` reads these.
 */
export function said(parts: TemplateStringsArray, ...named: Values[]): Said {
  return fill(parts, named);
}

/** The same of a code that has several texts: which of them it is. */
export function saidAs(state: string) {
  return (parts: TemplateStringsArray, ...named: Values[]): Said =>
    fill(parts, named, state);
}
