export { EverestTargetPicker } from './EverestTargetPicker';
export { EverestTargetPickerSchema } from './schema';
export { everestTargetPickerValidation } from './validation';
