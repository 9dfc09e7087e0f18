export { type LinkedValues, templateLink } from './templateLink';
export { StartImportButton } from './StartImportButton';
export { UseImporterButton } from './UseImporterButton';
export { StartEntityImportButton } from './StartEntityImportButton';
