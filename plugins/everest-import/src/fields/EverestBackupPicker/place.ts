import type {
  BackupPlace,
  BackupSource,
  BackupStoragePrefill,
  ImportSource,
} from '@everest-import/backstage-plugin-everest-import-common';

export type TypedSource = Extract<ImportSource, { endpoint: string }>;

/** Whether a source is one of the configured ones. */
export function isConfigured(
  source: ImportSource | undefined,
): source is Extract<ImportSource, { backupSource: string }> {
  return source !== undefined && 'backupSource' in source;
}

/** An empty typed source. */
export const TYPED_SOURCE: TypedSource = {
  bucket: '',
  region: '',
  endpoint: '',
  path: '',
  verifyTls: true,
  forcePathStyle: false,
};

/** A configured source, with its bucket where there is only one. */
export function configuredSource(source: BackupSource): ImportSource {
  const { name: backupSource, buckets } = source;
  return buckets.length > 1
    ? { backupSource, bucket: buckets[0], path: '' }
    : { backupSource, path: '' };
}

/** What a BackupStorage says of a place. */
export function prefilledSource(storage: BackupStoragePrefill): TypedSource {
  return {
    bucket: storage.bucket,
    region: storage.region ?? '',
    endpoint: storage.endpoint ?? '',
    path: '',
    verifyTls: storage.verifyTls,
    forcePathStyle: storage.forcePathStyle,
  };
}

/** Whether two typed sources are in one place, whatever their paths. */
export function isSamePlace(a: TypedSource, b: TypedSource): boolean {
  const { path: _, ...place } = a;
  return (Object.keys(place) as (keyof typeof place)[]).every(
    key => a[key] === b[key],
  );
}

/** Where to look; undefined while something is missing. */
export function placeOf(
  source: ImportSource | undefined,
): BackupPlace | undefined {
  if (!source) {
    return undefined;
  }
  if (isConfigured(source)) {
    const { backupSource, bucket } = source;
    return bucket ? { backupSource, bucket } : { backupSource };
  }
  const { path: _, ...place } = source;
  return place.bucket && place.region && isEndpoint(place.endpoint)
    ? place
    : undefined;
}

/** Whether a text is an http(s) URL without a login in it. */
export function isEndpoint(text: string): boolean {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password;
  } catch {
    return false;
  }
}

/** The host of an endpoint, in lower case; undefined where it is no URL. */
export function hostOf(endpoint: string): string | undefined {
  return isEndpoint(endpoint) ? new URL(endpoint).host : undefined;
}
