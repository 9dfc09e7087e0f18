export { EverestPreflight } from './EverestPreflight';
export { EverestPreflightSchema } from './schema';
export { everestPreflightValidation } from './validation';
