/** Why a certificate is not accepted: by a word for who says it in another language, and as it stands in a sentence. */
export const CERTIFICATE_REASONS = {
  'self-signed': 'it is signed by nobody but itself',
  'ca-unknown': 'its CA is not known here',
  expired: 'it has expired',
  'not-yet-valid': 'it is not valid yet',
  revoked: 'it was revoked',
  'other-host': 'it is for another host name',
} as const;

/** The same of a connection that does not come about. */
export const CONNECTION_REASONS = {
  'name-unknown': 'its name is not known here',
  'name-not-looked-up': 'its name could not be looked up',
  'nothing-listens': 'nothing listens there',
  cut: 'the connection was cut',
  'no-way': 'there is no way to it',
  'tls-version': 'it takes no version of TLS that is spoken here',
  'tls-cipher': 'it takes no way to encrypt that is known here',
  'tls-client-certificate': 'it wants a certificate of whoever connects',
  'tls-host-name': 'it has no certificate for this host name',
  'tls-broke': 'the encrypted connection to it broke',
} as const;

/** The word of a reason; undefined of one that was not foreseen, such as a status. */
export function reasonOf(why: string): string | undefined {
  const all = { ...CERTIFICATE_REASONS, ...CONNECTION_REASONS };
  return Object.entries(all).find(([, words]) => words === why)?.[0];
}
