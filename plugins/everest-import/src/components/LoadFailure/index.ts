export { LoadFailure, statusOf } from './LoadFailure';
