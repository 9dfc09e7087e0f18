import { ImportCheck } from '../ImportFacts';

/** The user names a place; the server decides where anything connects. */
export const checkEndpoint: ImportCheck = ({ place }) =>
  place.causes.filter(({ field }) => field === 'source.endpoint');
