/** Whether any field of a text may be a time with a zone other than UTC. */
const SIGN = /:\d\d(?:\.\d{1,6})?[+-](?!00[\t\r\n])\d\d/;
const TIME =
  /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d{1,6})?([+-])(\d\d)(?::(\d\d)(?::(\d\d))?)?( BC)?$/;
const LONGEST = 48;
const SECOND = 1000;

const padded = (value: number, length = 2) =>
  String(value).padStart(length, '0');

/** A `timestamptz` as PostgreSQL writes it where its zone is UTC; undefined for what is none, or is in UTC already. */
function inUtc(field: string): string | undefined {
  if (field.length > LONGEST) return undefined;
  const parts = TIME.exec(field);
  if (!parts) return undefined;
  const [year, month, day, hours, minutes, seconds] = parts
    .slice(1, 7)
    .map(Number);
  const [, , , , , , , fraction = '', sign, ...rest] = parts;
  const [ahead, andMinutes, andSeconds] = rest
    .slice(0, 3)
    .map(each => Number(each ?? 0));
  const isBefore = parts[12] !== undefined;
  const offset = (ahead * 60 + andMinutes) * 60 + andSeconds;
  if (offset === 0) return undefined;
  const time = new Date(0);
  // The year before 1 is 1 BC
  time.setUTCFullYear(isBefore ? 1 - year : year, month - 1, day);
  time.setUTCHours(hours, minutes, seconds);
  time.setTime(time.getTime() - (sign === '-' ? -1 : 1) * offset * SECOND);
  const utcYear = time.getUTCFullYear();
  if (Number.isNaN(utcYear)) return undefined;
  const date = [
    padded(utcYear < 1 ? 1 - utcYear : utcYear, 4),
    padded(time.getUTCMonth() + 1),
    padded(time.getUTCDate()),
  ].join('-');
  const clock = [
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ].map(each => padded(each));
  return `${date} ${clock.join(':')}${fraction}+00${utcYear < 1 ? ' BC' : ''}`;
}

/** Whether it is worth the time to look at each field of these rows. */
export function mayHaveZones(rows: Buffer): boolean {
  return SIGN.test(rows.toString('latin1'));
}

/**
 * A row of a COPY, with each field that looks like a time in another zone as the same moment in UTC: a dump does not say in
 * which zone it was written, and the target writes all of them in UTC when it is asked to.
 *
 * @param changed - is given the places of these fields, from 0
 * @returns undefined where there is none
 */
export function timesInUtc(
  row: Buffer,
  changed: Set<number>,
): Buffer | undefined {
  let found = false;
  const fields = row
    .toString('latin1')
    .split('\t')
    .map((field, at) => {
      const utc = inUtc(field);
      if (utc === undefined) return field;
      found = true;
      changed.add(at);
      return utc;
    });
  return found ? Buffer.from(fields.join('\t'), 'latin1') : undefined;
}
