import { Waits } from '../Waiting';

/** Waits for what the importer takes, which is nearly always there at once. */
export const backupWaits = new Waits(300);
