import type {
  ImportSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { KeysFrom } from './BackupValue';
import { configuredSource } from './place';
import { sightOf } from './sightOf';
import type { Sight } from './useSearch';

/** Each is looked into when the page opens, and ten looks that fail bar a person from all others for some minutes. */
const MOST = 3;

/** A place whose backups are shown before anybody chose one. */
export interface FirstPlace {
  title: string;
  source: ImportSource;
  keys?: KeysFrom;
  sight: Sight;
}

/** The configured places that one may import from and the portal may look into, bucket by bucket. */
export function firstPlaces(sources: SourcesReply): FirstPlace[] {
  const usable = sources.items.filter(({ canImport }) => canImport);
  // The only one is taken by itself
  if (usable.length < 2) {
    return [];
  }
  return usable
    .flatMap(item => {
      const { name, title, buckets } = item;
      const keys = item.hasImportKeys ? ('source' as const) : undefined;
      const places =
        buckets.length > 1
          ? buckets.map(bucket => ({
              title: `${title}, ${bucket}`,
              source: { backupSource: name, bucket, path: '' },
            }))
          : [{ title, source: configuredSource(item) }];
      return places.flatMap(place => {
        const seen = sightOf(
          { source: place.source, keys },
          sources,
          undefined,
        );
        return 'sight' in seen ? [{ ...place, keys, sight: seen.sight }] : [];
      });
    })
    .slice(0, MOST);
}
