import { fault } from '../Finding';
import { OutcomeRule } from './OutcomeRule';

/** Keys and passwords in what it prints, and where each user of the node can read them. */
export const leaks: OutcomeRule = ({ scenario, ended, secrets }) =>
  Object.entries(secrets).flatMap(([key, value]) => [
    ...(ended.output.includes(value)
      ? [
          fault(
            'secret-printed',
            scenario.name,
            `It prints the payload's '${key}', and logs are kept.`,
          ),
        ]
      : []),
    ...(ended.arguments.some(line => line.includes(value))
      ? [
          fault(
            'secret-in-arguments',
            scenario.name,
            `A process has the payload's '${key}' in its arguments: use the environment or a file.`,
          ),
        ]
      : []),
  ]);
