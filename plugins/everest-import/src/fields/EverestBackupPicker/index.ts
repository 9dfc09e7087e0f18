export { EverestBackupPicker } from './EverestBackupPicker';
export { EverestBackupPickerSchema } from './schema';
export { everestBackupPickerValidation } from './validation';
