const AT_ONCE = 1024 * 1024;

/** Text in latin1 as its bytes, about a MiB at once: a large statement is not held a second and a third time. */
export function* toBuffers(pieces: string[]): Generator<Buffer> {
  let small: string[] = [];
  let length = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += AT_ONCE) {
      const part = piece.slice(at, at + AT_ONCE);
      small.push(part);
      length += part.length;
      if (length < AT_ONCE) continue;
      yield Buffer.from(small.join(''), 'latin1');
      small = [];
      length = 0;
    }
  if (length > 0) yield Buffer.from(small.join(''), 'latin1');
}
