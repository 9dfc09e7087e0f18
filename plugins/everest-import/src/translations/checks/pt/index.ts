import { toCheckMessages } from '../CheckWords';
import { advice } from './advice';
import { failures, remedies } from './failures';
import { passes } from './passes';

/** The checks in Portuguese. */
export default toCheckMessages({ failures, remedies, passes, advice });
