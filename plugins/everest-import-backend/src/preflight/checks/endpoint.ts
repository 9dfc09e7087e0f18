import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import ipaddr from 'ipaddr.js';
import { ImportCheck } from '../ImportFacts';
import { AllowedEndpoint } from '../ImportRules';

const AWS_S3 =
  /^s3(?:-fips)?(?:[.-](?:dualstack\.)?[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?$/;

function refuse(code: string, message: string): RefusalCause[] {
  return [{ field: 'source.endpoint', code, message }];
}

function findAllowed(
  url: URL,
  allowed: AllowedEndpoint[] | undefined,
): AllowedEndpoint | undefined {
  if (!allowed) {
    return AWS_S3.test(url.hostname) && !url.port
      ? { host: url.hostname, allowPrivate: false, allowHttp: false }
      : undefined;
  }
  const names = [url.host];
  if (!url.port) {
    names.push(`${url.hostname}:${url.protocol === 'http:' ? 80 : 443}`);
  }
  return allowed.find(entry => names.includes(entry.host));
}

function isPrivateAddress(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare)
    ? ipaddr.process(bare).range() !== 'unicast'
    : bare === 'localhost' || bare.endsWith('.localhost');
}

/** Reads an endpoint; undefined when it is not a plain http(s) address. */
export function parseEndpoint(endpoint: string): URL | undefined {
  if (/\s/.test(endpoint) || !/^https?:\/\//i.test(endpoint)) {
    return undefined;
  }
  try {
    const url = new URL(endpoint);
    const plain =
      url.pathname === '/' &&
      !url.search &&
      !url.hash &&
      !url.username &&
      !url.password;
    return plain ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The user names a place; the server decides where anything connects. */
export const checkEndpoint: ImportCheck = ({ request, rules }) => {
  const { endpoint, backupSource } = request.source;
  if (backupSource || !endpoint) {
    return [];
  }
  const url = parseEndpoint(endpoint);
  if (!url) {
    // Not repeated: it may hold a user and a password
    return refuse(
      'endpoint-malformed',
      `The endpoint is not a plain address. Give one such as 'https://s3.eu-central-1.amazonaws.com', without path, user or blanks.`,
    );
  }
  const entry = findAllowed(url, rules.allowedEndpoints);
  if (!entry) {
    return refuse(
      'endpoint-not-allowed',
      `The endpoint '${url.origin}' is not allowed here. Use an allowed one, or ask the platform team to add it.`,
    );
  }
  if (url.protocol === 'http:' && !entry.allowHttp) {
    return refuse(
      'endpoint-not-https',
      `The endpoint '${url.origin}' must be reached by https. Begin it with 'https://'.`,
    );
  }
  return isPrivateAddress(url.hostname) && !entry.allowPrivate
    ? refuse(
        'endpoint-private',
        `The endpoint '${url.origin}' is a private address. Ask the platform team to allow it.`,
      )
    : [];
};
