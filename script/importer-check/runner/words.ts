import { fault } from '../Finding';
import { lastLine, OutcomeRule } from './OutcomeRule';

const TRACES = [
  /^\s+at .+:\d+:\d+\)?$/m,
  /^Traceback \(most recent call last\)/m,
  /^goroutine \d+ \[/m,
  /^Exception in thread "/m,
  /^\s+at [\w.$]+\(\w+\.java:\d+\)$/m,
  /: unbound variable$/m,
  /stack backtrace:/,
];

/** What it says at its end is all that people get to read. */
export const words: OutcomeRule = ({ scenario, ended }) => {
  const { name, about } = scenario;
  if (ended.hung || ended.signal || !ended.exitCode) return [];
  if (TRACES.some(trace => trace.test(ended.output)))
    return [
      fault(
        'stack-trace',
        name,
        `It crashed when ${about}: say in a sentence what is wrong.`,
      ),
    ];
  return /\p{L}+\s+\p{L}+/u.test(lastLine(ended.output))
    ? []
    : [fault('no-sentence', name, `Its last line does not say that ${about}.`)];
};
