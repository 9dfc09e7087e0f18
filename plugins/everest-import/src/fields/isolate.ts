const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that others chose, for a sentence: its writing direction stays inside it. */
export function isolate(name: string): string {
  return `\u2068${name.replace(BIDI_CONTROLS, '\ufffd')}\u2069`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name that others chose, as a choice of a list: it begins with the name's first letter, by which a keyboard finds it,
 * and what is said of it keeps its own writing direction.
 */
export function optionLabel(name: string, note?: string): string {
  const plain = name.replace(BIDI_CONTROLS, '\ufffd');
  const end = RIGHT_TO_LEFT.test(plain) ? '\u200e' : '';
  return note ? `${plain}${end} (${note})` : plain;
}
