import ipaddr from 'ipaddr.js';

/** `HTTPS_PROXY` and the like, in either case. */
export type ProxyEnvironment = Record<string, string | undefined>;

function variable(name: string, environment: ProxyEnvironment): string {
  return environment[name] ?? environment[name.toLowerCase()] ?? '';
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback')
  );
}

function inNetwork(host: string, network: string): boolean {
  if (!ipaddr.isValid(host) || !ipaddr.isValidCIDR(network)) {
    return false;
  }
  const address = ipaddr.process(host);
  const [base, bits] = ipaddr.parseCIDR(network);
  return address.kind() === base.kind() && address.match(base, bits);
}

/** One entry of NO_PROXY: `*`, an address, a network, or a domain with what is below it; each but `*` with a port or not. */
function exempts(entry: string, host: string, port: string): boolean {
  if (entry === '*' || entry === host || inNetwork(host, entry)) {
    return true;
  }
  const [, name, onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (!name || (onlyPort && onlyPort !== port)) {
    return false;
  }
  const domain = name.replace(/^\*?\./, '');
  return host.endsWith(`.${domain}`) || (name === domain && host === domain);
}

/**
 * The proxy that the environment asks for on the way to an address, by the rules of kubectl and other Go programs:
 * HTTPS_PROXY for https, NO_PROXY for exceptions, never for this machine itself.
 */
export function environmentProxy(
  server: string,
  environment: ProxyEnvironment,
): string | undefined {
  const url = new URL(server);
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port || (secure ? '443' : '80');
  const proxy = variable(secure ? 'HTTPS_PROXY' : 'HTTP_PROXY', environment);
  const exempt = variable('NO_PROXY', environment)
    .toLowerCase()
    .split(',')
    .map(entry => entry.trim())
    .some(entry => entry && exempts(entry, host, port));
  if (!proxy || exempt || isLoopback(host)) {
    return undefined;
  }
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}
