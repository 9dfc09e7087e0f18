export { RefusedError } from './RefusedError';
export { TooManyRequestsError } from './TooManyRequestsError';
export { refusalCausesOf, withCauses } from './withCauses';
