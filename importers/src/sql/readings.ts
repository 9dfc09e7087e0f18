import { Statement } from './Lexer';
import { refuse } from './refuse';
import { withSingleSpaces } from './withSingleSpaces';

/** Where SQL in a comment begins, its version ends, and it ends, in a skeleton: no text has these, which is latin1. */
export const BEGINS = '\ue000';
export const VERSION_ENDS = '\ue002';
export const ENDS = '\ue001';
/** A comment within SQL in a comment, which not every server counts. */
export const NESTED = '\ue003';

const MOST_VERSIONS = 6;
/** What every server runs: MySQL none of MariaDB's, and MariaDB none of MySQL's from 5.7 on. */
const OF_ALL = /^!(\d*)$/;
const NOT_OF_ALL = 50_700;
const COMMENT = /\ue000([^\ue002]*)\ue002([^\ue000\ue001]*)\ue001?/g;

/** Whether every server runs all of a statement's words, whatever its version. */
export function isRunByAll({ skeleton }: Statement): boolean {
  return [...skeleton.matchAll(COMMENT)].every(
    ([, version]) => Number(OF_ALL.exec(version)?.[1] ?? NaN) < NOT_OF_ALL,
  );
}

/**
 * A statement's words with all of its comments that hold SQL, then with each choice of them: `/*!80000` is run by some
 * versions and skipped by others. Those of one version are all run or all skipped.
 *
 * @throws Failure `dump-dangerous` where there are more than can be tried
 */
export function readings(statement: Statement): string[] {
  const { skeleton } = statement;
  const versions = [
    ...new Set([...skeleton.matchAll(COMMENT)].map(([, version]) => version)),
  ];
  if (versions.length > MOST_VERSIONS)
    refuse(statement, 'it is made of too many comments');
  const choices = 2 ** versions.length;
  const all = Array.from({ length: choices }, (_, left) => {
    const choice = choices - 1 - left;
    const chosen = skeleton.replace(
      COMMENT,
      (_comment, version: string, words: string) => {
        const index = versions.indexOf(version);
        return Math.floor(choice / 2 ** index) % 2 === 1 ? ` ${words} ` : ' ';
      },
    );
    return withSingleSpaces(chosen).trim();
  });
  return [...new Set(all)];
}
