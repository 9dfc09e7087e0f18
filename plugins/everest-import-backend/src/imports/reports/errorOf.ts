const LONGEST_LINE = 20_000;
const ERROR_LEVELS = ['error', 'fatal', 'panic', 'critical'];

/** Of a line that was cut, or from which something was taken out, and is no JSON any more. */
const LEVEL = /"level":"([a-z]{1,20})"/i;
const ERROR = /"(?:error|message|msg)":"((?:[^"\\]|\\.)*)/;

function isError(level: unknown): boolean {
  return ERROR_LEVELS.includes(String(level).toLowerCase());
}

function saidIn(text: string): string | undefined {
  try {
    const { level, error, message, msg } = JSON.parse(text);
    return isError(level)
      ? [error, message, msg].find(
          said => typeof said === 'string' && said !== '',
        )
      : undefined;
  } catch {
    return isError(LEVEL.exec(text)?.[1])
      ? ERROR.exec(text)?.[1].replace(/\\(["\\])/g, '$1')
      : undefined;
  }
}

/** As the built-in importers write: `{"level":"error","error":"...","message":"..."}`; undefined: no such line. */
export function errorOf(text: string): string | undefined {
  return text.startsWith('{') &&
    text.includes('"level"') &&
    text.length <= LONGEST_LINE
    ? saidIn(text)
    : undefined;
}
