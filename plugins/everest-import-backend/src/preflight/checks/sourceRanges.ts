import {
  isAddressRange,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { said, saidAs } from '../../words/said';

const FIELD = 'proxy.expose.ipSourceRanges';

/**
 * What is wrong with the ranges that a database can be reached from. Of their number and shape the installed schema says
 * more; Everest passes on what is in them, and the load balancer's Service is refused long after.
 */
export function sourceRangeCauses(ranges: unknown): RefusalCause[] {
  if (!Array.isArray(ranges)) {
    return [];
  }
  const malformed = ranges.filter(
    (range): range is string =>
      typeof range === 'string' && !isAddressRange(range),
  );
  return [
    ...malformed.map(range => ({
      field: FIELD,
      code: 'address-range-malformed',
      ...said`'${{
        range: range.slice(0, 64),
      }}' is no range of addresses. Give ranges such as '203.0.113.0/24' or '2001:db8::/32', or single addresses.`,
    })),
    ...(new Set(ranges).size < ranges.length
      ? [
          {
            field: FIELD,
            code: 'duplicate',
            ...saidAs(
              'address-range',
            )`An address range is listed twice in 'proxy.expose.ipSourceRanges'. Remove one of them.`,
          },
        ]
      : []),
  ];
}
