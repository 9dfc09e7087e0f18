export { RawMessage } from './RawMessage';
