const LIKELY =
  /\.(?:sql|psql|pgsql|mysql|dump|dmp|pgdu?mp|xbstream|backup|bak|archive|tar)(?:\.(?:gz|gzip|zst|zstd|lz4|xz|bz2|zip|7z))?$|\.(?:tgz|zip|7z)$/i;
/** Of which nothing but the inner name says what it is: `mongodump --archive=mongo.gz --gzip`, `shop.20260114.zst`. */
const PACKED = /^(.+)\.(?:gz|gzip|zst|zstd|lz4|xz|bz2)$/is;
const UNLIKELY =
  /^\.|\.(?:md5|sha\d{1,3}|sum|json|ya?ml|txt|log|csv|parquet|html?|xml|md|asc|sig|png|jpe?g|pdf|\d{20})$/i;
/** Data, programs and images that people keep packed. */
const UNLIKELY_INSIDE =
  /\.(?:tsv|jsonl|ndjson|geojson|avro|orc|js|css|map|svg|wasm|ttf|warc|pcap|iso|img|raw|qcow2|vmdk|nii|fasta|fastq|f[aq]|vcf|bam|deb|rpm)$|(?:^|[._-])(?:log|logs|syslog|messages)(?:[._-][\d.:_T-]{1,30})?$/i;
/** Parts of backups: logs of the servers, and their files one by one. */
const PART =
  /^[0-9A-F]{24}(?:-[0-9a-f]{40}|\.[0-9A-F]{8}\.backup|\.partial)?$|^[0-9A-F]{8}\.history$|(?:^|[._-])bin(?:log)?\.\d{6}$|\.(?:oplog|wal|xlog|bson|ibd|sdi|frm|my[di]|cnf)$|(?:^\d{1,10}|\.\d{5})\.dat$|^xtrabackup_\w{1,30}$|^(?:ibdata\d|undo_\d{3}|PG_VERSION)$|^\d{1,5}(?:\.\d{1,3}|_(?:vm|fsm|init))*$/i;

/** Whether a file is named as dumps are. */
export function isNamedLikeDump(name: string): boolean {
  const inner = PACKED.exec(name)?.[1];
  if (UNLIKELY.test(name) || PART.test(inner ?? name)) {
    return false;
  }
  const isSilent =
    inner !== undefined &&
    !UNLIKELY.test(inner) &&
    !UNLIKELY_INSIDE.test(inner);
  return isSilent || LIKELY.test(name);
}

/** Whether a file's name says that it is something else than a dump. */
export function isNamedOtherwise(name: string): boolean {
  return UNLIKELY.test(name) || PART.test(PACKED.exec(name)?.[1] ?? name);
}
