export { PhaseBadge } from './PhaseBadge';
