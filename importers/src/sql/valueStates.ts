/** Words of values that mysqldump and others write, in small letters; numbers beside. */
const WORDS = [
  ...['null', 'true', 'false', 'default', 'b', 'x'],
  ...['_binary', '_utf8', '_utf8mb3', '_utf8mb4', '_latin1'],
];

/** Refused; the statement's end; the begin of a row; after `0x`; between rows; in a row; after a zero. */
export const [BAD, END, ROW, HEX, OUT, IN, ZERO] = [0, 1, 2, 3, 4, 5, 6];
const [QUOTED, QUOTED_ESCAPE, DOUBLE, DOUBLE_ESCAPE] = [7, 8, 9, 10];
const [AFTER_STRING, MINUS, DIGITS, EXPONENT, BITS] = [11, 12, 13, 14, 15];
const FIRST_OF_WORDS = 16;

const SPACE = '\t\n\v\f\r ';
const DIGIT = '0123456789';
const everything = Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(byte),
).join('');

/** The next state by state and byte, without the digits after `0x`. */
function makeTable(): Uint16Array {
  const prefixes = new Set(
    WORDS.flatMap(word => [...word].map((_, at) => word.slice(0, at + 1))),
  );
  const states = new Map(
    [...prefixes].map((prefix, index) => [prefix, FIRST_OF_WORDS + index]),
  );
  const table = new Uint16Array((FIRST_OF_WORDS + states.size) * 256);
  const on = (state: number, bytes: string, next: number) => {
    for (const byte of bytes) table[state * 256 + byte.charCodeAt(0)] = next;
  };
  const onLetter = (state: number, letter: string, next: number) =>
    on(state, letter + letter.toUpperCase(), next);
  /** What may stand after a whole value. */
  const endsValue = (state: number) => {
    on(state, `${SPACE},`, IN);
    on(state, ')', OUT);
  };
  const beginsString = (state: number) => {
    on(state, "'", QUOTED);
    on(state, '"', DOUBLE);
  };

  on(OUT, `${SPACE},`, OUT);
  on(OUT, '(', ROW);
  on(OUT, ';', END);
  for (const state of [ROW, IN, MINUS]) {
    endsValue(state);
    beginsString(state);
    on(state, '+.', IN);
    on(state, DIGIT, DIGITS);
    on(state, '0', ZERO);
    for (const [prefix, next] of states)
      if (prefix.length === 1) onLetter(state, prefix, next);
  }
  // Two of them may begin a comment
  on(ROW, '-', MINUS);
  on(IN, '-', MINUS);
  for (const [inside, escape, quote] of [
    [QUOTED, QUOTED_ESCAPE, "'"],
    [DOUBLE, DOUBLE_ESCAPE, '"'],
  ] as const) {
    on(inside, everything, inside);
    on(inside, '\\', escape);
    on(inside, quote, AFTER_STRING);
    on(escape, everything, inside);
  }
  endsValue(AFTER_STRING);
  beginsString(AFTER_STRING);

  for (const state of [ZERO, DIGITS, EXPONENT, HEX, BITS]) {
    endsValue(state);
    on(state, '+.', IN);
    on(state, '-', MINUS);
  }
  for (const state of [ZERO, DIGITS]) {
    on(state, DIGIT, DIGITS);
    onLetter(state, 'e', EXPONENT);
  }
  on(EXPONENT, DIGIT, EXPONENT);
  onLetter(ZERO, 'x', HEX);
  onLetter(ZERO, 'b', BITS);
  on(BITS, '01', BITS);

  for (const [prefix, state] of states) {
    for (const [longer, next] of states)
      if (longer.length === prefix.length + 1 && longer.startsWith(prefix))
        onLetter(state, longer.slice(-1), next);
    if (!WORDS.includes(prefix)) continue;
    endsValue(state);
    beginsString(state);
  }
  return table;
}

export const STATES = makeTable();
