import { errorOf } from '../reports/errorOf';

/** What a line of a log is by its looks. */
export interface LineLook {
  /** What it calls an error itself. */
  error?: string;
  /** Says itself that it stops nothing, or is nothing that a program says of its work: a cause does not rest on it. */
  aside: boolean;
}

const BEFORE = '^(?:\\S{1,40} +){0,4}?\\W{0,2}';
/** Times, numbers and names of programs, and no words of a sentence. */
const BEFORE_LEVEL = '^(?:(?=\\S{0,39}[\\d:[\\]=|/])\\S{1,40} +){0,4}?\\W{0,2}';
/** In other languages as PostgreSQL writes them. */
const PLAIN_ERROR = new RegExp(
  `${BEFORE}(?:(?:error|fatal|panic|failed|critical)\\b|(?:FEHLER|ERREUR|ERRORE|ERRO|FATALE|FEL|BŁĄD|HATA|CHYBA|ОШИБКА|ПОМИЛКА|错误|致命错误|錯誤|오류)(?=\\s{0,3}[:：]))`,
  'i',
);
const MILD_WORDS =
  '[Dd]ebug|[Tt]race|[Ii]nfo|[Nn]ot(?:ic)?e|[Ww]arn(?:ing)?|[Ss]ystem|WARNUNG|HINWEIS|ATTENTION|ADVERTENCIA|ПРЕДУПРЕЖДЕНИЕ|警告';
/** Levels as loggers, PostgreSQL, MySQL and pgBackRest write them. */
const MILD = [
  new RegExp(`${BEFORE}(?:DEBUG\\d?|TRACE|INFO|NOTICE|WARN|WARNING)\\b`),
  new RegExp(`${BEFORE}(?<=[[(<])(?:${MILD_WORDS})(?=[\\])>])`),
  new RegExp(`${BEFORE_LEVEL}(?:${MILD_WORDS})(?=\\s{0,3}[:：])`),
];
const MILD_BY_FIELD =
  /\b(?:level|lvl|severity)="?(?:debug|trace|info|notice|warn(?:ing)?)\b/i;
/** Of Kubernetes' own programs. */
const MILD_BY_LETTER = /^[IW]\d{4} \d\d:\d\d:/;
const ALL_IS_WELL =
  /\b(?:0|no|zero|without) (?:\w{1,20} )?(?:errors?|fail(?:ed|ures?))\b|\b(?:errors?|failed|failures?)(?: count)?["']?\s{0,3}[:=]\s{0,3}(?:0|none|null|nil|false)(?=\s{0,3}(?:$|[,;.)}\]]))/gi;

/** Comments of a dump, and what a shell is about to run. */
const NOT_SAID = /^(?:--(?:\s|$)|\/\*|\+{1,4} )/;
/** Said before another try. */
const TRIES_AGAIN = /\b(?:retry(?:ing)?|trying again|attempt \d)\b/i;
const WAITS =
  /\b(?:wait(?:ing|s)? (?:for|until)|still (?:waiting|starting)|not (?:yet )?(?:ready|up)\b)/i;

/** Of the built-in importers: it comes after what went wrong, and stands before it. */
const CLEANS_UP = /"message":"Failed to (?:unpause DB|clean up)\b/;
const JOINED =
  /\n\s*failed to (?:set pause reconciliation for|get database cluster) /;

function lengthOf(matches: (RegExpExecArray | null)[]): number {
  return Math.min(...matches.map(match => match?.[0].length ?? Infinity));
}

/** How a line looks that is no error of a logger's JSON: what stands first of its words counts. */
function plainLook(text: string): LineLook {
  const begin = text.slice(0, 200);
  const wrong = begin.replace(ALL_IS_WELL, '');
  const error = lengthOf([PLAIN_ERROR.exec(wrong)]);
  const mild = lengthOf(MILD.map(level => level.exec(wrong)));
  const isMild =
    mild < error || MILD_BY_FIELD.test(begin) || MILD_BY_LETTER.test(begin);
  if (isMild || NOT_SAID.test(begin) || TRIES_AGAIN.test(text)) {
    return { aside: true };
  }
  return error < Infinity
    ? { error: text, aside: false }
    : { aside: wrong !== begin || WAITS.test(text) };
}

/** @param text - one line, without blanks around it */
export function lookOf(text: string): LineLook {
  const error = errorOf(text)?.split(JOINED)[0];
  if (error === undefined) {
    return plainLook(text);
  }
  return CLEANS_UP.test(text) || TRIES_AGAIN.test(error)
    ? { aside: true }
    : { error, aside: false };
}
