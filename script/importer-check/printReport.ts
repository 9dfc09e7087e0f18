import { Finding } from './Finding';
import { Outcome } from './runner/Scenario';
import { lastLine } from './runner/OutcomeRule';

/** How each run ended, what was found, and a last line that says how it went. */
export function printReport(
  findings: Finding[],
  outcomes: Outcome[],
  write: (line: string) => void,
) {
  for (const { scenario, ended } of outcomes) {
    const code = ended.hung ? 'never' : String(ended.exitCode);
    const text = ended.output
      .split('\n')
      .filter(line => !/^\s*\{"everestImport"/.test(line))
      .join('\n');
    write(
      `${scenario.name.padEnd(17)} exit ${code.padEnd(6)}${lastLine(text).slice(
        0,
        200,
      )}`,
    );
  }
  if (outcomes.length > 0) write('');
  for (const { severity, rule, where, message } of findings)
    write(`${severity.padEnd(7)} ${rule}  ${where}\n        ${message}`);
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  write(
    `importer check: ${faults === 0 ? 'passed' : 'failed'}, ${faults} faults, ${
      findings.length - faults
    } times advice, ${outcomes.length} runs`,
  );
}
