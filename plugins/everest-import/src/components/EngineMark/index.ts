export { EngineMark } from './EngineMark';
