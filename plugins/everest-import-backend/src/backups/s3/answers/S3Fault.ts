/** What went wrong between a client and an S3 server, whatever the server is. */
export type S3Meaning =
  | 'key-unknown'
  | 'secret-wrong'
  | 'denied'
  | 'bucket-missing'
  | 'object-missing'
  | 'region-wrong'
  | 'clock-skewed'
  /** The certificate was not accepted; nobody will accept it later either. */
  | 'certificate'
  /** It was spoken to in http and wants https, or the other way round. */
  | 'wants-https'
  | 'wants-http'
  /** It speaks TLS, and no connection comes about between the two; nor will it later. */
  | 'tls-refused'
  | 'time-out'
  | 'unreachable'
  | 'busy'
  | 'redirect'
  | 'replaced'
  | 'archived'
  | 'encrypted'
  | 'name-refused'
  | 'range-refused'
  | 'address-refused'
  | 'malformed';

/** A fault with its meaning. */
export interface S3Fault {
  meaning: S3Meaning;
  /** What was seen, for a sentence: `its CA is not known here`. */
  why: string;
  /** The region that the server says the bucket lies in. */
  region?: string;
  /** What it has to be restored from, such as `GLACIER`, where the server says it. */
  archive?: string;
}
