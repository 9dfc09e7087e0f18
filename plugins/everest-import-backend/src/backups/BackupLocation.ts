/** Keys as the S3 client takes them. */
export interface S3Keys {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of a role that the portal assumed for browsing; Everest itself can't carry one. */
  sessionToken?: string;
}

/** Where the server decided to connect to: nothing in it is a user's word any more. */
export interface BackupLocation {
  /** Origin of the S3 service, such as `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  /** A plain bucket name. */
  bucket: string;
  forcePathStyle: boolean;
  verifyTls: boolean;
  /** Whether the address behind the endpoint's name may be one of a private network. */
  allowPrivate: boolean;
  /** Folders that it is limited to, each with a `/` at its end; everything, when left out. */
  prefixes?: string[];
  /** CA certificates in PEM beside the system's own. */
  caFile?: string;
  /** HTTP CONNECT proxy on the way. */
  proxyUrl?: string;
  /** Asked for at each request. */
  keys(): Promise<S3Keys>;
}
