/** On catalog entities: `<cluster>/<namespace>/<name>`, several separated by commas. @public */
export const DATABASE_ANNOTATION = 'everest-import.backstage.io/database';

/** On importer entities: `<cluster>/<name>`, several separated by commas. @public */
export const IMPORTER_ANNOTATION = 'everest-import.backstage.io/importer';

/** Label on every object we create: 32 hex digits of a hash of caller and request id. @public */
export const REQUEST_LABEL = 'everest-import.backstage.io/request';

/**
 * Label of a Secret that its maker gives to imports: `s3` for the keys that a backup is read with, `database` for the
 * users of a database. Each is for one database.
 *
 * @public
 */
export const CREDENTIALS_LABEL = 'everest-import.backstage.io/credentials';

/** A hint for people with kubectl, never believed when read back. @public */
export const REQUESTED_BY_ANNOTATION =
  'everest-import.backstage.io/requested-by';

/** A hint for people with kubectl, never believed when read back. @public */
export const ENTITY_ANNOTATION = 'everest-import.backstage.io/entity';

/** On a namespace: who owns databases in it, an entity ref. @public */
export const OWNER_ANNOTATION = 'everest-import.backstage.io/owner';
