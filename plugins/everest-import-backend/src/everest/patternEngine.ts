/**
 * How ajv is given another engine for patterns than JavaScript's. ajv keeps what it made of a pattern by the text that
 * the engine's object gives of itself: objects that all say '[object Object]' are one to it, and each value of a schema
 * is checked with the schema's first pattern.
 *
 * @param compile - throws where it is no pattern that can be used
 */
export function patternEngine(
  compile: (pattern: string) => (text: string) => boolean,
) {
  const engine = (pattern: string) => ({
    test: compile(pattern),
    toString: () => pattern,
  });
  return Object.assign(engine, { code: 'patternEngine' });
}
