import { Statement } from './Lexer';
import { reachesOut } from './reachesOut';
import { refuse } from './refuse';

const TRUSTED = /^"?(sql|plpgsql|plperl|pltcl|plv8|pltrusted)"?$/i;
const ROUTINE = /^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/i;

/**
 * psql counts every BEGIN, CASE and END of a routine, also those that are names; the server knows one BEGIN ATOMIC, and ends
 * it at the first END that follows a semicolon. What lies behind that would be statements of their own.
 */
function hasStatements(words: string): boolean {
  if (!words.includes(';')) return false;
  const bare = words.replace(/"[^"]*"/g, '""');
  const begins = bare.match(/\bBEGIN\b(?: ATOMIC\b)?/gi) ?? [];
  const ends = [...bare.matchAll(/(?:; ?|\bATOMIC )END\b/gi)];
  const [end] = ends;
  return (
    begins.length !== 1 ||
    !/ATOMIC$/i.test(begins[0]) ||
    ends.length !== 1 ||
    end.index + end[0].length !== bare.trimEnd().length
  );
}

/** @throws Failure `dump-dangerous` for a routine behind whose body more statements may lie */
export function judgeStatementsOfRoutine(statement: Statement, words: string) {
  if (ROUTINE.test(words) && hasStatements(words))
    refuse(
      statement,
      'it has statements that are not the body of a BEGIN ATOMIC',
    );
}

const LANGUAGE =
  /(?<![\w$\x80-\xff])LANGUAGE(?![\w$\x80-\xff]) ?(["'\w\x80-\xff]\S*)/gi;

/** What a routine's definition says outside its names, parameters and body: these may be called `language` too. */
function optionsOf(words: string): string {
  const plain = words.replace(/"(?:[^"]|"")*"/g, name =>
    TRUSTED.test(name) ? name : '"_"',
  );
  let depth = 0;
  let options = '';
  for (const [part] of plain.matchAll(/[()]|[^()]+/g)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) options += ` ${part}`;
  }
  return options.split(/\bBEGIN ATOMIC\b/i)[0];
}

/** COPY and PROGRAM in one statement of a body; each part is looked at once. */
function runsPrograms(text: string): boolean {
  return text.split(';').some(part => {
    const copy = part.search(/\bcopy\b/i);
    return copy >= 0 && /\bprogram\b/i.test(part.slice(copy));
  });
}

/** What a CREATE makes has a language that can run no programs, and a body that does not say so. @throws Failure `dump-dangerous` */
export function judgeCreate(statement: Statement, words: string) {
  const isLanguage =
    /^CREATE (OR REPLACE )?(TRUSTED )?(PROCEDURAL )?LANGUAGE ?(\S+)/i.exec(
      words,
    );
  if (isLanguage && !TRUSTED.test(isLanguage[4].replace(/;$/, '')))
    refuse(statement, 'it installs an untrusted language');
  if (!ROUTINE.test(words)) return;
  for (const [, language] of optionsOf(words).matchAll(LANGUAGE))
    if (!TRUSTED.test(language))
      refuse(statement, 'a function is in a language that is not trusted');
  const reached = reachesOut(statement.raw);
  if (reached) refuse(statement, `of a function: ${reached}`);
  if (runsPrograms(statement.raw))
    refuse(statement, 'a function runs programs');
}
