export { FieldFrame } from './FieldFrame';
export { useFaultsTold } from './FaultsTold';
