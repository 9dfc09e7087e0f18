const TITLE = ['title'] as const;
const WITH_REMEDY = ['title', 'remedy'] as const;

/**
 * What is said of a backup that was found, by the backend's code for it, and which of its parts; where a code has several
 * texts, `state` comes after it.
 */
export const NOTES = {
  // What can't be imported as it is
  'archive-of-nothing': WITH_REMEDY,
  bzip2: WITH_REMEDY,
  compress: WITH_REMEDY,
  empty: WITH_REMEDY,
  encrypted: WITH_REMEDY,
  'git-lfs': WITH_REMEDY,
  'json-export': WITH_REMEDY,
  'parquet-export': WITH_REMEDY,
  rar: WITH_REMEDY,
  sqlite: WITH_REMEDY,
  tar: WITH_REMEDY,
  'utf-16': WITH_REMEDY,
  'web-page': WITH_REMEDY,
  xz: WITH_REMEDY,
  zip: WITH_REMEDY,
  '7z': WITH_REMEDY,
  // What to know of the others
  archived: WITH_REMEDY,
  'encrypted-repository': WITH_REMEDY,
  'end-untold': TITLE,
  mariadb: WITH_REMEDY,
  'maybe-several-databases': WITH_REMEDY,
  'metadata-strange': TITLE,
  'needs-prior-differential': TITLE,
  'needs-prior-incremental': TITLE,
  'needs-prior-pbm': TITLE,
  'no-checksum': WITH_REMEDY,
  'no-sst-info': WITH_REMEDY,
  'not-recognised': TITLE,
  'other-stanza': WITH_REMEDY,
  'page-errors': TITLE,
  physical: WITH_REMEDY,
  'prior-missing': WITH_REMEDY,
  selective: TITLE,
  'several-databases': WITH_REMEDY,
  sharded: TITLE,
  'whole-server': WITH_REMEDY,
} as const;
