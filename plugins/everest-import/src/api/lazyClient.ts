import type { EverestImportApi } from './EverestImportApi';

type Question = (...args: unknown[]) => Promise<unknown>;

/** What whoever awaits an object, writes it out or compares it looks for. */
const NO_QUESTION = [
  ...['then', 'catch', 'finally', 'toJSON', '$$typeof', 'asymmetricMatch'],
  ...['nodeType', 'tagName', '@@__IMMUTABLE_ITERABLE__@@'],
];

/**
 * A client whose code comes with the first question that is asked of it: every page of a portal pays for what a plugin
 * has at hand.
 */
export function lazyClient(
  load: () => Promise<EverestImportApi>,
): EverestImportApi {
  let client: Promise<EverestImportApi> | undefined;
  const ask =
    (name: string): Question =>
    async (...args) => {
      client ??= load().catch(error => {
        // Another question may load it: a portal that was away is back
        client = undefined;
        throw error;
      });
      const loaded = (await client) as unknown as Record<string, Question>;
      return loaded[name](...args);
    };
  return new Proxy({} as EverestImportApi, {
    get: (target, name) =>
      typeof name === 'symbol' || name in target || NO_QUESTION.includes(name)
        ? Reflect.get(target, name)
        : ask(name),
  });
}
