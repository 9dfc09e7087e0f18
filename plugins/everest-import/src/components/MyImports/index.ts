export { Content } from './MyImports';
