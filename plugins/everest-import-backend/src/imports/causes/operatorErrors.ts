/** As the operators of MySQL and MongoDB write; in other words they tell how far it is. */
const ERROR = /(?:^|;) ?Error: /;

/** While a database starts its operator fails at this and that. */
export const LASTS_AFTER_MS = 5 * 60_000;

/** Whether an operator says that it failed, and not only how far a database is. */
export function isOperatorError({ text }: { text: string }): boolean {
  return ERROR.test(text);
}
