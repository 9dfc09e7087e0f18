import { fault } from '../Finding';
import { OutcomeRule } from './OutcomeRule';
import { AMBIENT_KEY } from './scenarios';

/** It asks S3 as the payload says, and with nothing else. */
export const source: OutcomeRule = ({ scenario, ended, requests }) => {
  const { name } = scenario;
  const found = [];
  if (requests.some(request => request.includes(AMBIENT_KEY)))
    found.push(
      fault(
        'ambient-keys',
        name,
        'Without keys in the payload it takes those of its surroundings, of the node for instance.',
      ),
    );
  if (name === 'tls-verified' && requests.length > 0)
    found.push(
      fault(
        'tls-not-verified',
        name,
        'It sent its keys to a server whose certificate nobody knows, although verifyTLS is true.',
      ),
    );
  if (
    name === 'tls-not-verified' &&
    requests.length === 0 &&
    !ended.hung &&
    !ended.signal
  )
    found.push(
      fault(
        'flag-left-out',
        name,
        'It refused the certificate; a verifyTLS that is left out means false.',
      ),
    );
  return found;
};
