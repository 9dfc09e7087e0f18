import { plainText } from '../reports/plainText';
import { Line, LineSource } from './KnownCause';

/** A text as a line to judge by; none where there is no text. */
export function line(source: LineSource, text: string | undefined): Line[] {
  const plain = plainText(text);
  return plain ? [{ source, text: plain }] : [];
}

const SHOWN = 500;
const BEFORE = 200;

/** A line as it is shown: what was found in it stays in sight. */
export function excerpt({ source, text }: Line, found = 0): Line {
  if (text.length <= SHOWN) {
    return { source, text };
  }
  const from = found > SHOWN - BEFORE ? found - BEFORE : 0;
  const part = text.slice(from, from + SHOWN);
  const before = from > 0 ? '…' : '';
  const after = from + SHOWN < text.length ? '…' : '';
  return { source, text: `${before}${part}${after}` };
}
