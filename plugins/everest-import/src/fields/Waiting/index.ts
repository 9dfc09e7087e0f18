export { WaitingDialog } from './WaitingDialog';
export { CANCELLED, Waits } from './Waits';
