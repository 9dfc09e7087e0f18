/** Topic of the events service: an import or importer changed. @public */
export const CHANGED_TOPIC = 'everest-import.changed';

/** Signal channel; its messages are {@link ImportSignal}s. @public */
export const IMPORTS_SIGNAL_CHANNEL = 'everest-import:imports';

/** Payload of {@link CHANGED_TOPIC}. @public */
export interface ChangedEvent {
  cluster: string;
  /** The database's UID, or absent when importers changed. */
  uid?: string;
}

/** Opaque on purpose: who gets it asks the API, which checks rights. @public */
export interface ImportSignal {
  [key: string]: string | number;
  uid: string;
  version: number;
}
