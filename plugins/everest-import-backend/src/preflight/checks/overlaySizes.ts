import { overlayAt } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { checkQuantity } from '../checkQuantity';

const SIZES = (['limits', 'requests'] as const)
  .flatMap(part =>
    (['cpu', 'memory'] as const).map(amount => ({
      path: `monitoring.resources.${part}.${amount}`,
      ceiling: amount as 'cpu' | 'memory' | 'storage',
    })),
  )
  .concat({ path: 'proxy.storage.size', ceiling: 'storage' });

/** A ceiling holds for what comes through the overlay, too. */
export const checkOverlaySizes: ImportCheck = ({ request, rules }) =>
  SIZES.flatMap(({ path, ceiling }) => {
    const value = overlayAt(request.spec, path);
    return typeof value === 'string' || typeof value === 'number'
      ? checkQuantity(`spec.${path}`, String(value), {
          most: rules.ceilings[ceiling],
        })
      : [];
  });
