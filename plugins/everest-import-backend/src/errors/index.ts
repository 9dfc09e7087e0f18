export { RefusedError } from './RefusedError';
export { TooManyRequestsError } from './TooManyRequestsError';
export { unusableParameter } from './unusableParameter';
export { refusalCausesOf, withCauses } from './withCauses';
