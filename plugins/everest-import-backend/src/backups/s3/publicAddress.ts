import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local (a cloud's metadata) and carrier
 * networks are not, nor is what carries an IPv4 address in an IPv6 one; a mapped address is judged as the one in it.
 */
export function isPublicAddress(address: string): boolean {
  return (
    ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
  );
}

/** The IP address that a URL's host is, however it was spelled; undefined where it is a name. */
export function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}
