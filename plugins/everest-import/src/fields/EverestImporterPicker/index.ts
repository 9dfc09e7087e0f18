export { EverestImporterPicker } from './EverestImporterPicker';
export { EverestImporterPickerSchema } from './schema';
export { everestImporterPickerValidation } from './validation';
