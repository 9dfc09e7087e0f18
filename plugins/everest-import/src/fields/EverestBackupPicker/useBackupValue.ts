import { useEffect, useMemo, useState } from 'react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import type {
  Backup,
  ImportSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Failure } from '../failures';
import {
  type BackupValue,
  type KeysFrom,
  readBackupValue,
} from './BackupValue';
import { withBackup, withKeys, withPlace, withSource } from './changes';
import { hostOf, isConfigured } from './place';
import { NO_KEYS, usableKeys } from './keySecrets';

/** From where the keys come in truth: a source that has its own takes no others. */
function keysOf(
  { source, keys }: BackupValue,
  sources: SourcesReply,
  areTyped: boolean,
): KeysFrom | undefined {
  const hasOwn = sources.items.some(
    ({ name, hasImportKeys }) =>
      isConfigured(source) && name === source.backupSource && hasImportKeys,
  );
  if (hasOwn) {
    return 'source';
  }
  return keys === 'source' || (keys === 'typed' && !areTyped)
    ? undefined
    : keys;
}

/** The field's value and the changes that touch its keys too: keys typed for one place never go to another. */
export function useBackupValue(
  data: unknown,
  sources: SourcesReply,
  onChange: (value: BackupValue) => void,
) {
  const value = useMemo(() => readBackupValue(data), [data]);
  const { secrets, setSecrets } = useTemplateSecrets();
  const [failures, setFailures] = useState<Failure[]>([]);
  const keys = usableKeys(secrets);

  // A link or a draft may say of the keys what is not so.
  const trueKeys = keysOf(value, sources, keys !== undefined);
  const isUntrue = value.keys !== trueKeys;
  useEffect(() => {
    if (isUntrue) {
      onChange(withKeys(value, trueKeys));
    }
  }, [isUntrue, onChange, trueKeys, value]);

  const change = (next: BackupValue) => {
    setFailures([]);
    onChange(next);
  };
  return {
    value,
    change,
    keys: value.keys === 'typed' ? keys : undefined,
    failures,
    setFailures,
    /** With a backup that was found there, where one was. */
    chooseSource(source: ImportSource, from?: KeysFrom, backup?: Backup) {
      setSecrets(NO_KEYS);
      const chosen = withSource(source, from);
      change(backup ? withBackup(chosen, backup) : chosen);
    },
    movePlace(source: ImportSource) {
      const host = (at: ImportSource | undefined) =>
        at && !isConfigured(at) ? hostOf(at.endpoint) : undefined;
      const moved = withPlace(value, source);
      if (host(source) === host(value.source)) {
        change(moved);
        return;
      }
      setSecrets(NO_KEYS);
      change(value.keys === 'typed' ? withKeys(moved, undefined) : moved);
    },
  };
}
