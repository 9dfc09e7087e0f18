export { LoadFailure, messageOf, statusOf } from './LoadFailure';
export { type Trouble, troubleOf } from './troubleOf';
