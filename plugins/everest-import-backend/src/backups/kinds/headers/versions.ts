const VERSION =
  /^\d{1,4}(?:\.\d{1,5}){0,3}(?:-\d{1,5}(?:\.\d{1,5}){0,2}(?![\w.~+:]))?(?![\d.])/;

/** The version that a text begins with, without a distribution's: `15.4` of `15.4 (Debian 15.4-1)`, `8.0.36-28.1`, `8.0.36` of `8.0.36-0ubuntu0.22.04.1`. */
export function versionOf(text: unknown): string | undefined {
  return typeof text === 'string' ? VERSION.exec(text)?.[0] : undefined;
}
