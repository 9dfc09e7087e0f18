export { ImportAgainButton } from './ImportAgainButton';
