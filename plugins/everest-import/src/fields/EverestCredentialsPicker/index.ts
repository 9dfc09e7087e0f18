export { EverestCredentialsPicker } from './EverestCredentialsPicker';
export { EverestCredentialsPickerSchema } from './schema';
export { everestCredentialsPickerValidation } from './validation';
