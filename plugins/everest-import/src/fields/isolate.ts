const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that others chose, for a sentence: its writing direction stays inside it. */
export function isolate(name: string): string {
  return `\u2068${name.replace(BIDI_CONTROLS, '\ufffd')}\u2069`;
}
