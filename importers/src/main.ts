/** The command of the importers: `main.ts REQUEST`, with the path of Everest's `request.json`. */
import { asFailure, Failure } from './failures';
import { Report } from './Report';
import { runImport } from './runImport';
import { endTools } from './tools/runTool';

async function main() {
  const report = new Report(line => process.stdout.write(`${line}\n`));
  const end = (failure: Failure) => {
    endTools();
    report.failure(failure);
    process.exit(failure.exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () =>
      end(
        new Failure(
          'stopped',
          'The import was told to stop; what it did in one transaction is rolled back, and what it did without one stays',
        ),
      ),
    );
  try {
    await runImport(process.argv[2] ?? '', report);
    process.exit(0);
  } catch (error) {
    end(asFailure(error));
  }
}

main();
