import { pathCauses } from '../../sources/prefixRule';
import { ImportCheck } from '../ImportFacts';

const FIELDS = ['source.backupSource', 'source.bucket', 'source.region'];

/** Which source, which bucket of it, and the folders that it is limited to. */
export const checkSource: ImportCheck = ({ request, place }) => [
  ...place.causes.filter(({ field }) => FIELDS.includes(field)),
  ...(place.value
    ? pathCauses('source.path', request.source.path, place.value)
    : []),
];
