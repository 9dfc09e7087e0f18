export { ServiceImports } from './ServiceImports';
