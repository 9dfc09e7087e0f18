export { FieldFrame } from './FieldFrame';
export { LABEL } from './label';
