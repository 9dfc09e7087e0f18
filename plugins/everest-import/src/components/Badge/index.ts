export { Badge, type BadgeLooks } from './Badge';
