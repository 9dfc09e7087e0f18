import { ImportCheck } from '../ImportFacts';

/** Found while the schema's defaults were filled in. */
export const checkConfig: ImportCheck = ({ config }) => config.causes;
