import { advice, Finding } from '../Finding';
import { ending } from './ending';
import { leaks } from './leaks';
import { OutcomeRule } from './OutcomeRule';
import { reportLines } from './reportLines';
import { runScenario, Surroundings } from './runScenario';
import { Outcome, Scenario } from './Scenario';
import { SCENARIOS } from './scenarios';
import { source } from './source';
import { words } from './words';

const RULES: OutcomeRule[] = [ending, words, leaks, reportLines, source];

/** What only the runs together show. */
function together(outcomes: Outcome[]): Finding[] {
  const codes = new Set(outcomes.map(({ ended }) => ended.exitCode));
  const of = (name: string) =>
    outcomes.find(({ scenario }) => scenario.name === name);
  return [
    ...(outcomes.length > 1 && codes.size === 1
      ? [
          advice(
            'one-exit-code',
            'all',
            `All failures end with ${[
              ...codes,
            ]}: with a code per kind, people need no log.`,
          ),
        ]
      : []),
    ...(of('wrong-password')?.databaseConnections === 0
      ? [
          advice(
            'database-not-asked',
            'wrong-password',
            "It never asked the database, so that nothing was seen of a wrong password: give it a backup that it takes with '--object FILE'.",
          ),
        ]
      : []),
  ];
}

/** Most of them wait; how long one takes must not depend on the others much. */
const AT_ONCE = 4;

async function runAll(
  scenarios: Scenario[],
  run: (scenario: Scenario) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const rest = [...scenarios.entries()];
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift())
      outcomes[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

/**
 * Runs an importer's command with each sample payload.
 *
 * @param only - names of scenarios; left out: all
 * @throws Error for a name that is none
 */
export async function checkRunner(
  command: string[],
  surroundings: Surroundings,
  only?: string[],
): Promise<{ outcomes: Outcome[]; findings: Finding[] }> {
  const names = SCENARIOS.map(({ name }) => name);
  const unknown = only?.find(name => !names.includes(name));
  if (unknown) throw new Error(`'${unknown}' is none of ${names.join(', ')}.`);
  const [first, ...others] = SCENARIOS.filter(
    ({ name }) => !only || only.includes(name),
  );
  const run = (scenario: Scenario) =>
    runScenario(command, scenario, surroundings);
  const outcomes = [await run(first)];
  // A command that is not there would be not there each time.
  if (outcomes[0].ended.exitCode !== 127)
    outcomes.push(...(await runAll(others, run)));
  return {
    outcomes,
    findings: [
      ...outcomes.flatMap(outcome => RULES.flatMap(rule => rule(outcome))),
      ...together(outcomes),
    ],
  };
}
