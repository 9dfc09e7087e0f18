import { lookup } from 'node:dns';
import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  checkServerIdentity,
  PeerCertificate,
  rootCertificates,
} from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { BackupLocation } from '../BackupLocation';
import { AddressRefusedError } from './AddressRefusedError';
import { guardedLookup, ResolveName } from './guardedLookup';
import { hostsOf } from './hostsOf';
import { isPublicAddress, literalAddress } from './publicAddress';

/** Looks names up in the network that the portal is in. */
export const resolveName: ResolveName = lookup;

/**
 * The sockets to one location: its own CA, its own proxy, nothing of the environment's, and only to addresses that it
 * may have.
 *
 * @throws AddressRefusedError where the endpoint is an address that may not be connected to
 */
export async function createS3Agent(
  location: Pick<
    BackupLocation,
    | 'endpoint'
    | 'bucket'
    | 'forcePathStyle'
    | 'allowPrivate'
    | 'verifyTls'
    | 'caFile'
    | 'proxyUrl'
  >,
  resolve: ResolveName = resolveName,
): Promise<HttpAgent> {
  const { allowPrivate, verifyTls, caFile, proxyUrl } = location;
  const url = new URL(location.endpoint);
  // For an address there is no look-up
  const literal = literalAddress(url);
  if (literal && !allowPrivate && !isPublicAddress(literal)) {
    throw new AddressRefusedError();
  }
  const tls = {
    rejectUnauthorized: verifyTls,
    ...(caFile && {
      ca: [...rootCertificates, await readFile(caFile, 'utf8')],
    }),
  };
  if (proxyUrl) {
    // The proxy looks names up, in its own network, and decides where it connects
    const agent = new HttpsProxyAgent(proxyUrl);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // What it is made with is for the way to the proxy, this for what lies behind; it forgets the host that is an address
    Object.assign(
      agent.options,
      tls,
      literal && {
        checkServerIdentity: (_: string, certificate: PeerCertificate) =>
          checkServerIdentity(host, certificate),
      },
    );
    return agent;
  }
  const options = {
    maxSockets: 8,
    lookup: guardedLookup(resolve, {
      hosts: hostsOf(location),
      isAllowed: address => allowPrivate || isPublicAddress(address),
    }),
  };
  return url.protocol === 'https:'
    ? new HttpsAgent({ ...options, ...tls })
    : new HttpAgent(options);
}
