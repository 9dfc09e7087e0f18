import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSourceFile,
  ModuleKind,
  ScriptTarget,
  transpileModule,
} from 'typescript';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

const TABLE = join(
  REPOSITORY_ROOT,
  'plugins/everest-import-backend/src/backups/s3/answers',
);

/** A module without its types; what stood apart stands apart. */
function withoutTypes(text: string): string {
  const source = createSourceFile('a.ts', text, ScriptTarget.ES2022);
  const parts = source.statements.map(statement => {
    const part = statement.getFullText(source);
    const { outputText } = transpileModule(part, {
      compilerOptions: {
        module: ModuleKind.ES2022,
        target: ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    const code = outputText.replace(/^export \{\};\s*$/m, '');
    return code && /^\s*\n\s*\n/.test(part) ? `\n${code}` : code;
  });
  return parts.join('');
}

/** As the project's own files are. */
function formatted(text: string, path: string): string {
  const prettier = join(REPOSITORY_ROOT, 'node_modules/.bin/prettier');
  return execFileSync(process.execPath, [prettier, '--stdin-filepath', path], {
    input: text,
    encoding: 'utf8',
  });
}

/** The table of what S3 servers answer, for an importer that lives in a repository of its own, in plain JavaScript. */
export function answersOfTemplate(): Map<string, string> {
  const types = new Set(['S3Fault.ts']);
  const names = readdirSync(TABLE).filter(name => !types.has(name));
  return new Map(
    names.map(name => {
      const text = readFileSync(join(TABLE, name), 'utf8')
        .replace(/^import \{[^}]*\} from '\.\/S3Fault';\n/m, '')
        .replace(/( from '\.\/\w+)';/g, "$1.mjs';");
      const made = name.replace('.ts', '.mjs');
      return [made, formatted(withoutTypes(text), join(TABLE, made))];
    }),
  );
}
