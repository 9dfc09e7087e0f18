import { createContext, useContext } from 'react';

/** Whether the form said of the field around that something is wrong with it. */
export const FaultsTold = createContext(false);

/** From then on each input says what is wrong with it, also where nobody was yet. */
export function useFaultsTold(): boolean {
  return useContext(FaultsTold);
}
