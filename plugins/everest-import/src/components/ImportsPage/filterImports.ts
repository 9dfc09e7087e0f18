import type { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** What the page's filters say; empty: no filter. */
export interface ImportsFilter {
  text: string;
  phase: string;
  engine: string;
  cluster: string;
}

export const NO_FILTER: ImportsFilter = {
  text: '',
  phase: '',
  engine: '',
  cluster: '',
};

/** Every word of the text stands somewhere in the import's names. */
export function matches(item: Import, filter: ImportsFilter): boolean {
  const haystack = [
    item.name,
    item.namespace,
    item.cluster,
    item.importer,
    item.engine.type,
    item.source.path,
    item.requestedBy,
    item.owner,
    item.entity,
  ]
    .join(' ')
    .toLowerCase();
  return (
    (!filter.phase || item.phase === filter.phase) &&
    (!filter.engine || item.engine.type === filter.engine) &&
    (!filter.cluster || item.cluster === filter.cluster) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every(word => haystack.includes(word))
  );
}
