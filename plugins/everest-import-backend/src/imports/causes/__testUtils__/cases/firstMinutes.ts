import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { CauseInput } from '../../CauseInput';
import { provisioning } from '../evidence';
import { LookAlike } from './LookAlike';

/** Of a database that was asked for so long ago. */
function operatorSays(minutes: number, message: string): CauseInput {
  const creationTimestamp = new Date(NOW - minutes * 60_000).toISOString();
  return provisioning({}, { creationTimestamp, message });
}

const SECRET = 'Error: get secret: secrets "shop-ssl" not found';
const NO_ROOM =
  'Error: create statefulset: pods "x" is forbidden: exceeded quota: team';

/** What operators fail at while they make one thing after the other. */
export const firstMinutes: LookAlike[] = [
  ['a Secret that is about to be made', undefined, operatorSays(1, SECRET)],
  ['a Secret that is not made', 'secret-missing', operatorSays(10, SECRET)],
  ['a quota, in the first minute', undefined, operatorSays(1, NO_ROOM)],
  ['a quota, for ten minutes', 'quota-exceeded', operatorSays(10, NO_ROOM)],
  [
    'a Pod that has no node for a minute, which its operator calls no error',
    'no-memory',
    operatorSays(2, 'pxc: 0/3 nodes are available: 3 Insufficient memory.'),
  ],
];
