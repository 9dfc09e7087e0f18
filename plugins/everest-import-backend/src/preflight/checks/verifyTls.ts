import { ImportCheck } from '../ImportFacts';

/** Whether the certificate of the S3 server may go unchecked. */
export const checkVerifyTls: ImportCheck = ({ place }) =>
  place.causes.filter(({ field }) => field === 'source.verifyTls');
