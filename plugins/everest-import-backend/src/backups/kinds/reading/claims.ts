const YEAR_1990 = 631_152_000;
const YEAR_2200 = 7_258_118_400;
const LONGEST_NAME = 120;

/** RFC 3339 in UTC; undefined for what can't be the time of a backup. */
export function timeOf(seconds: unknown): string | undefined {
  return typeof seconds === 'number' &&
    seconds > YEAR_1990 &&
    seconds < YEAR_2200
    ? new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z')
    : undefined;
}

/** RFC 3339 in UTC of a text that says so itself, or that is known to be in UTC. */
export function utcTimeOf(text: unknown): string | undefined {
  const isTime =
    typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z$/.test(text);
  return isTime ? timeOf(Date.parse(text) / 1000) : undefined;
}

export function sizeOf(bytes: unknown): number | undefined {
  return Number.isSafeInteger(bytes) && (bytes as number) > 0
    ? (bytes as number)
    : undefined;
}

/** For a message: a name out of the bucket, in quotes, on one line, not too long. */
export function quoted(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, ' ');
  const short =
    plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME)}...` : plain;
  return `'${short}'`;
}
