import { fault } from '../Finding';
import { OutcomeRule } from './OutcomeRule';

/** It ends, by itself, and not as a success: Everest knows nothing of an import but its exit code. */
export const ending: OutcomeRule = ({ scenario, ended }) => {
  const { name, about, stop } = scenario;
  if (ended.hung)
    return [
      fault(
        stop ? 'stop-ignored' : 'hangs',
        name,
        stop
          ? 'Told to stop, it went on; Kubernetes kills it after 30 seconds.'
          : `It did not end when ${about}; Everest sets no time limit.`,
      ),
    ];
  if (stop && ended.signal === 'SIGTERM')
    return [
      fault(
        'stop-unhandled',
        name,
        'It has no handler for SIGTERM. As the first process of a container it would not even notice the signal.',
      ),
    ];
  if (ended.exitCode === 126 || ended.exitCode === 127)
    return [
      fault(
        'not-run',
        name,
        `The command can't be run: ${ended.output.trim()}`,
      ),
    ];
  if (ended.signal)
    return [fault('crashed', name, `${ended.signal} ended it.`)];
  return ended.exitCode === 0
    ? [
        fault(
          'exit-zero',
          name,
          `It ended with 0 although ${about}; Everest calls the import a success.`,
        ),
      ]
    : [];
};
