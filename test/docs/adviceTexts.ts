import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(
  __dirname,
  '../../plugins/everest-import-backend/src/preflight/advice',
);

/** What one advice may say: by its id, and of its failures by their codes. */
interface AdviceTexts {
  id: string;
  codes: string[];
  /** What stands in any of its texts by name. */
  values: string[];
}

function namesIn(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, name]) => name);
}

/** Each advice of the backend, read from its source: what it says depends on a cluster and a bucket. */
export function adviceTexts(): AdviceTexts[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.ts') && !file.includes('.test.'))
    .map(file => readFileSync(join(FOLDER, file), 'utf8'))
    .flatMap(source => {
      const [id] = namesIn(source, /^ {2}id: '([a-z-]+)'/gm);
      const objects = namesIn(source, /values: \{([^}]*)/g).join(' ');
      return id
        ? {
            id,
            codes: namesIn(source, /code: '([a-z-]+)'/g),
            values: [
              ...namesIn(source, /\$\{\{\s*(\w+)/g),
              ...namesIn(objects, /(\w+)/g),
            ],
          }
        : [];
    });
}
