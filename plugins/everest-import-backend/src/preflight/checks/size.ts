import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { parseQuantity } from '../../everest/quantity';
import { ImportCheck, ImportFacts } from '../ImportFacts';

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

function check(
  field: string,
  text: string,
  limits: { least?: string; most?: string },
): RefusalCause[] {
  const value = parseQuantity(text);
  if (value === undefined || value <= 0) {
    return [
      {
        field,
        code: 'quantity-malformed',
        message: `'${text}' is not an amount for '${field}'. Give one such as '25Gi', '2G' or '600m'.`,
      },
    ];
  }
  if (limits.least && value < parseQuantity(limits.least)!) {
    return [
      {
        field,
        code: 'quantity-too-small',
        message: `'${text}' is too little for '${field}'. Give ${limits.least} or more.`,
      },
    ];
  }
  const most = limits.most ? parseQuantity(limits.most) : undefined;
  return most !== undefined && value > most
    ? [
        {
          field,
          code: 'ceiling-exceeded',
          message: `'${text}' is too much for '${field}'. At most ${limits.most} is allowed here.`,
        },
      ]
    : [];
}

export const checkSize: ImportCheck = facts =>
  SIZES.flatMap(({ field, value, least, most }) =>
    check(field, value(facts), { least, most: most(facts) }),
  );
