import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

/** Compiles the runner once for all test files: from its sources each import would take twice the time to begin. */
export default function compileRunner() {
  // Beside the modules that it needs
  const local = join(REPOSITORY_ROOT, '.local');
  mkdirSync(local, { recursive: true });
  const directory = mkdtempSync(join(local, 'importers-'));
  process.once('exit', () =>
    rmSync(directory, { recursive: true, force: true }),
  );
  const project = join(REPOSITORY_ROOT, 'importers/tsconfig.build.json');
  execFileSync(process.execPath, [
    require.resolve('typescript/bin/tsc'),
    ...['-p', project, '--outDir', directory],
  ]);
  process.env.EVEREST_RUNNER = directory;
}
