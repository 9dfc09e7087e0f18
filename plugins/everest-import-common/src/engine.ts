/**
 * The database engines in the words of this API.
 *
 * @public
 */
export type EngineType = 'mysql' | 'postgresql' | 'mongodb';

/**
 * Everest's own words for the engines, as in `spec.engine.type` of a DatabaseCluster.
 *
 * @public
 */
export type EverestEngineType = 'pxc' | 'postgresql' | 'psmdb';

/** @public */
export const ENGINE_TYPES: readonly EngineType[] = [
  'mysql',
  'postgresql',
  'mongodb',
];

const EVEREST_WORDS: Record<EngineType, EverestEngineType> = {
  mysql: 'pxc',
  postgresql: 'postgresql',
  mongodb: 'psmdb',
};

/**
 * Reads an engine in either vocabulary: `mysql` or `pxc`, `mongodb` or `psmdb`, `postgresql`.
 *
 * @returns undefined for a word that names no known engine.
 * @public
 */
export function parseEngineType(word: string): EngineType | undefined {
  return ENGINE_TYPES.find(
    engine => engine === word || EVEREST_WORDS[engine] === word,
  );
}

/** @public */
export function toEverestEngineType(engine: EngineType): EverestEngineType {
  return EVEREST_WORDS[engine];
}
