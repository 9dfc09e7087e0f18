export { ImportCard } from './ImportCard';
