export { StartImportButton } from './StartImportButton';
