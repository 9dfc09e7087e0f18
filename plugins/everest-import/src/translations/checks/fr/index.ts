import { toCheckMessages } from '../CheckWords';
import { advice } from './advice';
import { failures, remedies } from './failures';
import { notes } from './notes';
import { passes } from './passes';
import { asides, s3 } from './s3';

/** The checks in French. */
export default toCheckMessages({
  failures,
  remedies,
  passes,
  advice,
  s3,
  asides,
  notes,
});
