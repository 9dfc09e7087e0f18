export { Connect, isConnectable } from './Connect';
