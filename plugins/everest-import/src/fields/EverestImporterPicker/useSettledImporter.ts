import { useLayoutEffect, useState } from 'react';
import type {
  Importer,
  ImporterSummary,
} from '@everest-import/backstage-plugin-everest-import-common';
import { type ImporterValue, withImporter } from './ImporterValue';
import { onlyFitting, takesKind } from './takesKind';

/** What was chosen and had to go, and why. */
export interface Replaced {
  name: string;
  /** Whether it is there, and takes no backup of this kind. */
  isMisfit: boolean;
}

/**
 * Keeps the field to an importer that may be used and takes the backup: a link, or an engine or a backup that was
 * changed later, may name one that does not fit, or not as it is now.
 */
export function useSettledImporter(options: {
  value: ImporterValue;
  importers: ImporterSummary[];
  /** The one that the value names. */
  listed?: ImporterSummary;
  /** The same, with its settings, once they are loaded. */
  chosen?: Importer;
  backupKind?: string;
  onChange: (value: ImporterValue) => void;
}): [Replaced | undefined, (replaced: undefined) => void] {
  const { value, importers, listed, chosen, backupKind, onChange } = options;
  const only = onlyFitting(
    importers.filter(({ reason }) => reason === undefined),
    backupKind,
  );
  const isGone =
    value.name !== undefined && (!listed || listed.reason !== undefined);
  const isMisfit = listed && takesKind(listed, backupKind) === false;
  const isOther = chosen !== undefined && chosen.digest !== value.digest;
  const [replaced, setReplaced] = useState<Replaced>();
  // At once: a setting that is typed a moment later must not be lost
  useLayoutEffect(() => {
    if (value.name && (isGone || isMisfit)) {
      setReplaced({ name: value.name, isMisfit: !isGone });
      onChange(!isGone && only ? { name: only.name } : {});
    } else if (isOther) {
      onChange(withImporter(chosen, value.config, value));
    } else if (!value.name && only) {
      onChange({ name: only.name });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone, isMisfit, isOther, only?.name, importers]);
  return [replaced, setReplaced];
}
