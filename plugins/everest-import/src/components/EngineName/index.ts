export { EngineName, useEngineName } from './EngineName';
