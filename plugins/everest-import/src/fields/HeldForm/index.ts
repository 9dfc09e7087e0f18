export { HeldForm } from './HeldForm';
