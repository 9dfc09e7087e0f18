export { ImportDoubts } from './ImportDoubts';
