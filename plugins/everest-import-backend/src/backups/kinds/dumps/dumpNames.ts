const LIKELY =
  /\.(?:sql|dump|dmp|pgdump|backup|bak|archive|tar)(?:\.(?:gz|gzip|zst|zstd|lz4|xz|bz2|zip|7z))?$|\.(?:tgz|zip|7z)$/i;
const UNLIKELY =
  /^\.|\.(?:md5|sha\d{1,3}|sum|json|ya?ml|txt|log|csv|parquet|html?|xml|md|asc|sig|png|jpe?g|pdf|\d{20})$/i;

/** Whether a file is named as dumps are. */
export function isNamedLikeDump(name: string): boolean {
  return LIKELY.test(name) && !UNLIKELY.test(name);
}

/** Whether a file's name says that it is something else than a dump. */
export function isNamedOtherwise(name: string): boolean {
  return UNLIKELY.test(name);
}
