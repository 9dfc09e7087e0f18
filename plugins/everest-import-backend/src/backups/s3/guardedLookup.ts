import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { AddressRefusedError } from './AddressRefusedError';

/** Every address of a name, as `dns.lookup` gives them. */
export type ResolveName = (
  hostname: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6' },
  callback: (
    error: NodeJS.ErrnoException | null,
    addresses: LookupAddress[],
  ) => void,
) => void;

/**
 * A look-up for sockets, so that what was checked is what is connected to: another name is not looked up, and one that
 * answers differently the next time gains nothing. One address too many refuses the name.
 */
export function guardedLookup(
  resolve: ResolveName,
  allowed: { hosts: string[]; isAllowed(address: string): boolean },
): LookupFunction {
  return (hostname, { all, family }, callback) => {
    if (!allowed.hosts.includes(hostname)) {
      callback(new AddressRefusedError(), '');
      return;
    }
    resolve(hostname, { all: true, family }, (error, addresses) => {
      if (error) {
        callback(error, '');
      } else if (
        addresses.length === 0 ||
        !addresses.every(({ address }) => allowed.isAllowed(address))
      ) {
        callback(new AddressRefusedError(), '');
      } else if (all) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0].address, addresses[0].family);
      }
    });
  };
}
