type Values = Record<string, string | number>;

interface Options {
  text: string;
  remedy: string;
  skipInterpolation?: true;
}

/**
 * A text of a translation, with the backend's values in it; the backend's own where it did not give one that the text takes,
 * as a backend of a release before.
 *
 * @param say - the text, by the options of i18next
 * @param text - what the backend says
 */
export function wordedWith(
  say: (options: Options) => string,
  text: string,
  values: Values = {},
): string {
  const given = { ...values, text, remedy: text };
  const pattern = say({ ...given, skipInterpolation: true });
  const lacks = [...pattern.matchAll(/{{\s*(\w+)/g)].some(
    ([, name]) => !Object.hasOwn(given, name),
  );
  return lacks ? text : say(given);
}
