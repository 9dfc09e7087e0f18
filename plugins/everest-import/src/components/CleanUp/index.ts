export { CleanUpButton } from './CleanUpButton';
