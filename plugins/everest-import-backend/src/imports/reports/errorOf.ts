const LONGEST_LINE = 20_000;
const NAMES_LEVEL = /"(?:level|severity|lvl|levelname)"/;
const ERROR_LEVELS = ['error', 'fatal', 'panic', 'critical'];

/** Of a line that was cut, or from which something was taken out, and is no JSON any more. */
const LEVEL = /"(?:level|severity|lvl|levelname)":"([a-z]{1,20})"/i;
const ERROR = /"(?:error|message|msg)":"((?:[^"\\]|\\.)*)/;

function isError(level: unknown): boolean {
  return ERROR_LEVELS.includes(String(level).toLowerCase());
}

function saidIn(text: string): string | undefined {
  try {
    const said = JSON.parse(text);
    const { level, severity, lvl, levelname, error, message, msg } = said;
    return isError(level ?? severity ?? lvl ?? levelname)
      ? [error, message, msg].find(
          word => typeof word === 'string' && word !== '',
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
    NAMES_LEVEL.test(text) &&
    text.length <= LONGEST_LINE
    ? saidIn(text)
    : undefined;
}
