import ipaddr from 'ipaddr.js';

const HOST = /^https?:\/\/(\[[^\]]*\]|[^/:?#@]*)/i;

/** An address in one spelling only: no decimal, octal or IPv6-mapped one, which another reader takes for another place. */
function isPlainHost(written: string, hostname: string): boolean {
  if (hostname.endsWith('.')) {
    return false;
  }
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) {
    return true;
  }
  const address = ipaddr.parse(bare);
  const isMapped =
    address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress();
  return !isMapped && written.toLowerCase() === hostname;
}

/** Reads an endpoint; undefined when it is not a plain http(s) address. */
export function parseEndpoint(endpoint: string): URL | undefined {
  const written = HOST.exec(endpoint)?.[1];
  if (/[\s\\]/.test(endpoint) || written === undefined) {
    return undefined;
  }
  try {
    const url = new URL(endpoint);
    const plain =
      url.pathname === '/' &&
      !url.search &&
      !url.hash &&
      !url.username &&
      !url.password &&
      isPlainHost(written, url.hostname);
    return plain ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address, not a name, is one of a private network. */
export function isPrivateAddress(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare)
    ? ipaddr.process(bare).range() !== 'unicast'
    : bare === 'localhost' || bare.endsWith('.localhost');
}
