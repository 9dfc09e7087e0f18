import { Failure } from '../failures';
import { ImportRequest } from '../readRequest';

/** How an import is looked at once all was sent; the first one by default. */
export const VERIFICATIONS = ['counts', 'checksums', 'none'] as const;

export type Verification = (typeof VERIFICATIONS)[number];

/**
 * Nothing is called equal that was not compared: a mysqldump's rows are expressions in SQL, of which the server alone says
 * what they are as values.
 *
 * @throws Failure `request-invalid`
 */
export function demandVerifiable({ target, config }: ImportRequest) {
  if (target.engine === 'pxc' && config.verify === 'checksums')
    throw new Failure(
      'request-invalid',
      "The config's 'verify' is 'checksums', which can't be had of a mysqldump: its rows are written as SQL, which no two servers write alike; take 'counts'",
    );
}
