import { useEffect } from 'react';
import type {
  ImportSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { KeysFrom } from './BackupValue';
import { configuredSource } from './place';

/** Takes the one configured place that may be imported from, where nobody took one: there is nothing to choose. */
export function useOnlySource(
  sources: SourcesReply,
  source: ImportSource | undefined,
  choose: (source: ImportSource, keys?: KeysFrom) => void,
  wanted = false,
): void {
  const [only, ...others] = sources.items.filter(({ canImport }) => canImport);
  const isToTake = wanted && !source && only && others.length === 0;
  // After every render: two fields that speak at once lose one of the two words
  useEffect(() => {
    if (isToTake) {
      choose(configuredSource(only), only.hasImportKeys ? 'source' : undefined);
    }
  });
}
