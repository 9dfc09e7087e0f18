import { Failure } from '../failures';
import { DumpContents } from '../sql/DumpContents';

const ASK_IN_UTF8 = 'SET NAMES utf8mb4;\n';
const ALL_ASKED = 'all';
/** Of the server: there is no such table. */
const IS_MISSING = '1146';

/** What asks for the rows of each table, for a client that goes on where one is not there. */
export function questionOfCounts({ rows, encodings }: DumpContents): string {
  const questions = [...rows.keys()].map((name, index) => {
    const question = `SELECT ${index}, count(*) FROM ${name};\n`;
    const encoding = encodings.get(name);
    return encoding
      ? `SET NAMES ${encoding};\n${question}${ASK_IN_UTF8}`
      : question;
  });
  return `${ASK_IN_UTF8}${questions.join('')}SELECT '${ALL_ASKED}';\n`;
}

/**
 * What the client answered to that; a table that is not there is left out.
 *
 * @throws Failure `target-unreachable` where tables were not counted for another reason
 */
export function readCounts(
  { rows }: DumpContents,
  { output, complaints }: { output: string; complaints: string },
): Map<string, number> {
  const lines = output.split('\n').filter(Boolean);
  const other = [...complaints.matchAll(/^ERROR (\d+)[^\n]*/gm)].find(
    ([, code]) => code !== IS_MISSING,
  );
  if (other || lines.pop() !== ALL_ASKED)
    throw new Failure(
      'target-unreachable',
      `The dump was imported, and its tables can't be counted: ${(
        other?.[0] ?? complaints
      )
        .trim()
        .slice(0, 300)}`,
    );
  const names = [...rows.keys()];
  return new Map(
    lines.map(line => {
      const [index, counted] = line.split('\t');
      return [names[Number(index)], Number(counted)];
    }),
  );
}
