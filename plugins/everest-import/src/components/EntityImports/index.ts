export { EntityImports } from './EntityImports';
