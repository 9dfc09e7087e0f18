/** What everything that the portal writes on an object begins with. */
export const PREFIX = 'everest-import.backstage.io/';

/** What is read of an object; of a Secret never a value. */
export interface ClusterObject {
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: unknown[];
  };
  spec?: Record<string, unknown>;
  status?: { state?: string };
}

export type Plural =
  | 'secrets'
  | 'databaseclusters'
  | 'dataimportjobs'
  | 'backupstorages'
  | 'monitoringconfigs';

/** All that the plan is made from. */
export type Found = Record<Plural, ClusterObject[]>;

const ours = (words: Record<string, string> = {}) =>
  Object.keys(words).filter(key => key.startsWith(PREFIX));

/** Our labels and annotations on an object. */
export function marksOf({ metadata }: ClusterObject) {
  return {
    labels: ours(metadata.labels),
    annotations: ours(metadata.annotations),
  };
}

export function isMarked(object: ClusterObject): boolean {
  const { labels, annotations } = marksOf(object);
  return labels.length + annotations.length > 0;
}
