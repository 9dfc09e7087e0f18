import { FaultProxy } from '../fault-proxy/startFaultProxy';
import { Fault } from '../fault-proxy/rules';
import { Chance } from 'everest-sandbox';

const FAULTS: Fault[] = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'delay', ms: 700 },
  { kind: 'answer', status: 409 },
  { kind: 'answer', status: 429 },
  { kind: 'answer', status: 500 },
];
const OBJECTS = /\/namespaces\/[^/]+\/(secrets|databaseclusters)/;

/** Makes every fault happen now and then to each write, and to the looks that decide what is taken back. */
export function addFaults(proxy: FaultProxy, chance: Chance): void {
  for (const fault of FAULTS) {
    for (const method of ['POST', 'DELETE']) {
      proxy.addRule({
        method,
        path: OBJECTS,
        chance: () => chance.happens(0.02),
        fault,
      });
    }
  }
  for (const fault of FAULTS.filter(({ kind }) => kind !== 'answer')) {
    proxy.addRule({
      method: 'GET',
      path: /\/databaseclusters\/[^?]+$/,
      chance: () => chance.happens(0.03),
      fault,
    });
  }
}
