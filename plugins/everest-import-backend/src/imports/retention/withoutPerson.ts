import { ERASED, Person } from './personOf';

type Json = Record<string, unknown>;

/** Fields that hold a ref alone. */
const REFS = ['requestedBy', 'owner', 'entity', 'system'];

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All texts of a value, the names of its fields too; in the order that it has. */
function withoutMentions(value: unknown, person: Person): unknown {
  if (typeof value === 'string') {
    return person.without(value);
  }
  if (Array.isArray(value)) {
    return value.map(each => withoutMentions(each, person));
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, held]) => [
          person.without(key),
          withoutMentions(held, person),
        ]),
      )
    : value;
}

/** Edits what a column holds in place: what a later release added stays, and what nobody can read is taken as a text. */
function edited(
  stored: string,
  person: Person,
  edit: (value: unknown) => unknown = value => value,
): string {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return person.without(stored);
  }
  const text = JSON.stringify(withoutMentions(edit(value), person));
  return text === JSON.stringify(value) ? stored : text;
}

/** What a column holds as JSON, without any text that names a person: the same where none does. */
export function withoutPerson(stored: string, person: Person): string {
  return edited(stored, person);
}

/** Reasons for going on in spite of advice are in the words of who asked. */
function withoutReasons(acknowledged: unknown): unknown {
  return Array.isArray(acknowledged)
    ? acknowledged.map(each =>
        isObject(each) ? { ...each, reason: ERASED } : ERASED,
      )
    : ERASED;
}

/**
 * The stored words of an import without a person: not as who asked or owns it, not in any text, and without the reasons
 * that they gave.
 *
 * @param asked - whether it is known from elsewhere that they asked for it
 */
export function snapshotWithout(
  stored: string,
  person: Person,
  asked: boolean,
): string {
  return edited(stored, person, value => {
    if (!isObject(value)) {
      return value;
    }
    const isTheirs = asked || person.isThem(value.requestedBy);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, held]) => !(REFS.includes(key) && person.isThem(held)))
        .map(([key, held]) => [
          key,
          key === 'acknowledged' && isTheirs ? withoutReasons(held) : held,
        ]),
    );
  });
}
