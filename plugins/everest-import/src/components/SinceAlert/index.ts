export { SinceAlert } from './SinceAlert';
