export { LoadFailure, messageOf, statusOf } from './LoadFailure';
