const ZONE = String.raw`(?:(?:SESSION |LOCAL )|@@(?:(?:SESSION|LOCAL)\.)?)?time_zone`;
const SETS = new RegExp(`^${ZONE} ?:?= ?(''|@?\\w+)$`, 'i');
const KEEPS = new RegExp(
  String.raw`^(@\w+) ?:?= ?@@(?:(?:SESSION|LOCAL)\.)?time_zone$`,
  'i',
);
/** What can be given to another session as it is. */
const HARMLESS = /^[\w+:/-]{1,64}$/;

/** The time zone in which a dump's rows are read. */
export class MysqlZone {
  /** '' for the server's own; undefined where it is not known. */
  now?: string = '';
  readonly #kept = new Map<string, string | undefined>();

  /** @param words - of a statement, and its strings, of which each is `''` among the words */
  see(words: string, strings: string[]) {
    if (!/^SET\b.*time_zone/i.test(words)) return;
    const left = [...strings];
    for (const part of words.slice('SET '.length).split(',')) {
      const assignment = part.trim();
      const said = assignment.match(/''/g)?.map(() => left.shift() ?? '') ?? [];
      const kept = KEEPS.exec(assignment)?.[1];
      if (kept) this.#kept.set(kept.toLowerCase(), this.now);
      else if (/time_zone/i.test(assignment))
        this.now = this.#zoneOf(SETS.exec(assignment)?.[1], said[0]);
    }
  }

  #zoneOf(value: string | undefined, said = ''): string | undefined {
    if (value?.startsWith('@')) return this.#kept.get(value.toLowerCase());
    const zone = value === "''" ? said.slice(1, -1) : value;
    if (zone?.toUpperCase() === 'DEFAULT') return '';
    return zone !== undefined && HARMLESS.test(zone) ? zone : undefined;
  }
}
