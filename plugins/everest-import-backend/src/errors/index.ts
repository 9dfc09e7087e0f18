export { RefusedError } from './RefusedError';
export { TooManyRequestsError } from './TooManyRequestsError';
export { withCauses } from './withCauses';
