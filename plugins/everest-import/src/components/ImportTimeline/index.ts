export { ImportTimeline } from './ImportTimeline';
