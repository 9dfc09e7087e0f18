import { parseQuantity } from '../../everest/quantity';
import { ImportCheck } from '../ImportFacts';
import { checkQuantity } from '../checkQuantity';
import { said } from '../../words/said';

/** Kubernetes refuses a Pod that wants more than its limit, which nobody would see before the database hangs. */
export const checkResourceRequests: ImportCheck = ({ resolved }) =>
  [
    { field: 'engine.resources', amounts: resolved.resources },
    { field: 'proxy.resources', amounts: resolved.proxy.resources },
  ].flatMap(({ field, amounts }) =>
    (['cpu', 'memory'] as const).flatMap(amount => {
      const text = amounts.requests?.[amount];
      if (text === undefined) {
        return [];
      }
      const at = `${field}.requests.${amount}`;
      const limit = parseQuantity(amounts[amount]) ?? Infinity;
      return (parseQuantity(text) ?? 0) > limit
        ? [
            {
              field: at,
              code: 'request-over-limit',
              ...said`'${{ amount: text }}' in '${{
                field: at,
              }}' is more than the node gets. Give ${{
                limit: amounts[amount],
              }} or less.`,
            },
          ]
        : checkQuantity(at, text, {});
    }),
  );
