import { ImportCheck, ImportFacts } from '../ImportFacts';
import { checkQuantity } from '../checkQuantity';

/** Everest's API server has these smallest sizes; Kubernetes would take less and the engine would not start. */
const SIZES = [
  {
    field: 'engine.resources.cpu',
    value: (facts: ImportFacts) => facts.resolved.resources.cpu,
    least: '600m',
    most: (facts: ImportFacts) => facts.rules.ceilings.cpu,
  },
  {
    field: 'engine.resources.memory',
    value: (facts: ImportFacts) => facts.resolved.resources.memory,
    least: '512M',
    most: (facts: ImportFacts) => facts.rules.ceilings.memory,
  },
  {
    field: 'engine.storage.size',
    value: (facts: ImportFacts) => facts.resolved.storage.size,
    least: '1G',
    most: (facts: ImportFacts) => facts.rules.ceilings.storage,
  },
  {
    field: 'proxy.resources.cpu',
    value: (facts: ImportFacts) => facts.resolved.proxy.resources.cpu,
    most: (facts: ImportFacts) => facts.rules.ceilings.cpu,
  },
  {
    field: 'proxy.resources.memory',
    value: (facts: ImportFacts) => facts.resolved.proxy.resources.memory,
    most: (facts: ImportFacts) => facts.rules.ceilings.memory,
  },
];

export const checkSize: ImportCheck = facts =>
  SIZES.flatMap(({ field, value, least, most }) =>
    checkQuantity(field, value(facts), { least, most: most(facts) }),
  );
