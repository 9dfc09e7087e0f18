import { Waits } from '../Waiting';

/** Waits for the checks of the page. */
export const preflightWaits = new Waits();
