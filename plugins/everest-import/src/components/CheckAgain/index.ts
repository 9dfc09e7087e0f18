export { CheckAgain } from './CheckAgain';
