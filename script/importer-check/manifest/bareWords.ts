import { Document, LineCounter, Scalar, visit } from 'yaml';

/** What kubectl's YAML 1.1 takes for a truth value or a number, and YAML 1.2 for a text or another number. */
const READ_OTHERWISE = [
  /^(y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/,
  // The same with a zero before it is octal, as in a file's mode
  /^[-+]?0[0-7_]*[0-7]$/,
  /^[-+]?0[bB][01_]+$/,
  /^([-+]0x|[-+]?0X|0x(?=.*_))[\da-fA-F_]+$/,
  /^([-+]0o|[-+]?0O|0o(?=.*_))[0-7_]+$/,
  /^(?=.*_)[-+]?\d[\d_]*(\.[\d_]*)?([eE][-+]?\d+)?$/,
];

/** The first word without quotes that kubectl reads as another value than is read here. */
export function bareWord(
  document: Document.Parsed,
  lines: LineCounter,
): { word: string; line: number } | undefined {
  let found: { word: string; line: number } | undefined;
  visit(document, {
    Scalar(_, node) {
      const { source, range, tag } = node;
      if (node.type !== Scalar.PLAIN || tag || !source || !range)
        return undefined;
      if (!READ_OTHERWISE.some(word => word.test(source))) return undefined;
      found = { word: source, line: lines.linePos(range[0]).line };
      return visit.BREAK;
    },
  });
  return found;
}
