export { RefusedError } from './RefusedError';
export { withCauses } from './withCauses';
