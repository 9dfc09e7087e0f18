import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { parseQuantity } from '../everest/quantity';
import { said, saidAs } from '../words/said';

/** What is wrong with an amount, in a field, within limits that are amounts themselves. */
export function checkQuantity(
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
        ...said`'${{ amount: text }}' is not an amount for '${{
          field,
        }}'. Give one such as '25Gi', '2G' or '600m'.`,
      },
    ];
  }
  if (limits.least && value < parseQuantity(limits.least)!) {
    return [
      {
        field,
        code: 'quantity-too-small',
        ...said`'${{ amount: text }}' is too little for '${{ field }}'. Give ${{
          least: limits.least,
        }} or more.`,
      },
    ];
  }
  const most = limits.most ? parseQuantity(limits.most) : undefined;
  return most !== undefined && value > most
    ? [
        {
          field,
          code: 'ceiling-exceeded',
          ...saidAs('amount')`'${{ amount: text }}' is too much for '${{
            field,
          }}'. At most ${{ most: String(limits.most) }} is allowed here.`,
        },
      ]
    : [];
}
