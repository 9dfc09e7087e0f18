const LENGTH = 4;
const TIMESTAMP = 0x11;
/** What a name ends with, and `Timestamp(0, 0)` itself. */
const EMPTY = Buffer.alloc(9);
const ID = Buffer.from('_id');

/** How long the value of each type of BSON is, where it begins. */
const fixed = (length: number) => () => length;
const counted = (more: number) => (bytes: Buffer, at: number) =>
  bytes.readInt32LE(at) + more;
const twoTexts = (bytes: Buffer, at: number) =>
  bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
const LENGTHS: Record<number, (bytes: Buffer, at: number) => number> = {
  0x01: fixed(8),
  0x02: counted(LENGTH),
  0x03: counted(0),
  0x04: counted(0),
  0x05: counted(LENGTH + 1),
  0x06: fixed(0),
  0x07: fixed(12),
  0x08: fixed(1),
  0x09: fixed(8),
  0x0a: fixed(0),
  0x0b: twoTexts,
  0x0c: counted(LENGTH + 12),
  0x0d: counted(LENGTH),
  0x0e: counted(LENGTH),
  0x0f: counted(0),
  0x10: fixed(4),
  [TIMESTAMP]: fixed(8),
  0x12: fixed(8),
  0x13: fixed(16),
  0x7f: fixed(0),
  0xff: fixed(0),
};

function hasOne(document: Buffer): boolean {
  let at = LENGTH;
  while (at < document.length - 1) {
    const type = document[at];
    const end = document.indexOf(0, at + 1);
    const lengthOf = LENGTHS[type];
    // A server refuses what can't be read; nothing of it is put in place
    if (end < 0 || !lengthOf || end + 1 + LENGTH > document.length)
      return false;
    const value = end + 1;
    const length = lengthOf(document, value);
    if (length < 0) return false;
    if (
      type === TIMESTAMP &&
      !document.subarray(at + 1, end).equals(ID) &&
      document.subarray(end, value + length).equals(EMPTY)
    )
      return true;
    at = value + length;
  }
  return false;
}

/**
 * Whether documents, which lie one behind the other, have `Timestamp(0, 0)` in a field of their own, other than `_id`:
 * a server puts its time in place of it when it inserts them.
 */
export function hasEmptyTimestamp(documents: Buffer): boolean {
  // Most have none, which costs no look at each field
  if (!documents.includes(EMPTY)) return false;
  for (let at = 0; at < documents.length; ) {
    const end = at + documents.readInt32LE(at);
    if (hasOne(documents.subarray(at, end))) return true;
    at = end;
  }
  return false;
}
