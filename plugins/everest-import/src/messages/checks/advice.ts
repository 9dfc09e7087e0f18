const TITLE = ['title'] as const;
const WITH_DETAIL = ['title', 'detail'] as const;
const WITH_REMEDY = ['title', 'remedy'] as const;
const WHOLE = ['title', 'detail', 'remedy'] as const;

/**
 * What advice says, and which of its parts: of a failure by its code, of all else by outcome and id of the check; where
 * there are several texts, `state` comes after it. What others say in their own words is not here.
 */
export const ADVICE = {
  'backup-archived': WITH_REMEDY,
  'backup-incomplete': WITH_REMEDY,
  'backup-other-engine': WITH_REMEDY,
  'backup-other-kind': WITH_REMEDY,
  'path-empty': WHOLE,
  'path-empty-near': WHOLE,
  'path-half-way': WITH_REMEDY,
  'path-not-for-importer': WHOLE,
  'pod-security-restricted': WHOLE,
  'quota-demands-resources': WHOLE,
  'quota-full': WITH_REMEDY,
  'storage-too-small': WITH_REMEDY,
  'storage-too-small-as-it-lies': WITH_REMEDY,
  'version-mismatch': WHOLE,
  'version-mismatch-files': WHOLE,
  'warning-backup-recognised': WHOLE,
  'warning-importer-image-tag': WITH_REMEDY,
  'warning-importer-image-tag-none': WITH_REMEDY,
  'warning-postgresql-replicas': WITH_REMEDY,
  'warning-technical-preview': WITH_REMEDY,
  'skipped-backup-complete': TITLE,
  'skipped-backup-fits': TITLE,
  'skipped-backup-reachable': TITLE,
  'skipped-backup-recognised': WHOLE,
  'skipped-backup-size': WITH_DETAIL,
  'skipped-backup-size-unsized': TITLE,
  'skipped-path-fits-importer': TITLE,
  'skipped-path-fits-importer-unread': TITLE,
  'skipped-pod-quota': WITH_DETAIL,
  'pass-backup-archived': TITLE,
  'pass-backup-complete': TITLE,
  'pass-backup-exists': TITLE,
  'pass-backup-fits': TITLE,
  'pass-backup-reachable': TITLE,
  'pass-backup-reachable-archived-denied': WITH_DETAIL,
  'pass-backup-reachable-archived-slow': WITH_DETAIL,
  'pass-backup-reachable-denied': WITH_DETAIL,
  'pass-backup-reachable-slow': WITH_DETAIL,
  'pass-backup-recognised': TITLE,
  'pass-backup-size': TITLE,
  'pass-backup-version': TITLE,
  'pass-importer-image-tag': TITLE,
  'pass-path-fits-importer': TITLE,
  'pass-pod-quota': TITLE,
  'pass-pod-security': TITLE,
} as const;
