import type { SecretRule } from './secretRule';
import { CUT } from './cut';

/** What can be told by its looks. */
export const LOOKS: SecretRule[] = [
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, CUT],
  // JSON and PEM blocks in base64, as in a Secret: the request of an importer is one
  [/\b(?:eyJ|ewog|W3si)[\w+/-]{20,}={0,2}/g, CUT],
  [/\bLS0tLS1CRUdJT[\w+/-]{4,}={0,2}/g, CUT],
  [/\b(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA)[A-Z0-9]{12,}\b/g, CUT],
  [
    /\b(?:gh[pousr]_|github_pat_|glpat-|npm_|ya29\.|xox[abprs]-|AIza)[\w-]{10,}/g,
    CUT,
  ],
  // What servers keep of passwords
  [/\bSCRAM-SHA-\d{1,3}\$\S+/g, CUT],
  [/\$(?:2[abxy]|[156]|argon2\w{1,2})\$[\w./$,=+-]{20,}/g, CUT],
  [/\bhv[sbr]\.[\w-]{20,}/g, CUT],
  [/\bAGE-SECRET-KEY-1[A-Z0-9]{10,}/g, CUT],
  // As AWS's secret keys are: forty of base64, with letters of both cases and a digit
  [
    /(?<![\w+/=-])(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z0-9+/]{40}(?![\w+/=-])/g,
    CUT,
  ],
  // As the lines of a key are, where its begin was not seen
  [
    /^[ \t]*(?=[^a-z\n]*[a-z])(?=[^A-Z\n]*[A-Z])[A-Za-z0-9+/]{58,76}={0,2}[ \t]*$/gm,
    CUT,
  ],
];
