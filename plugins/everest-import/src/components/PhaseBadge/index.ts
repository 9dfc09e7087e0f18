export { PhaseBadge, usePhaseWords } from './PhaseBadge';
