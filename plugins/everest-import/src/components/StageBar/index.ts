export { StageBar } from './StageBar';
