import { PreflightCheck } from './preflight';

/**
 * What stands for the Secrets of an import in manifests: an ExternalSecret or a SealedSecret that is to be filled in, or
 * nothing, where whoever applies them makes the Secrets.
 *
 * @public
 */
export type ManifestSecrets = 'externalSecret' | 'sealedSecret' | 'existing';

/** Stands in manifests where a person fills something in. @public */
export const MANIFEST_FILL_IN = 'FILL-ME-IN';

/** One object, as YAML. @public */
export interface ManifestFile {
  /** Without a folder, such as `database.shop.yaml`: of one object in its namespace, and of no other. */
  name: string;
  /** Of the object, such as `DatabaseCluster`. */
  kind: string;
  /** Never with a key or a password. */
  content: string;
}

/** A Secret that has no placeholder: whoever applies the manifests makes it, without an owner. @public */
export interface WantedSecret {
  name: string;
  /** For the keys of the bucket, or the users of the backup's database. */
  purpose: 's3' | 'database';
  /** Without their values. */
  keys: string[];
}

/** `POST /imports/manifests`: what a create would make. @public */
export interface ImportManifests {
  /** In the order that they are to be applied in. */
  files: ManifestFile[];
  /** What is to be there first, where nothing stands for the Secrets. */
  wanted?: WantedSecret[];
  /** What was checked, and what was not: a check that fails and is not acknowledged refuses the request. */
  checks: PreflightCheck[];
}
