import {
  BackupSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Caller } from '../permissions';
import { BackupSourceConfig } from '../config/BackupSourceConfig';
import { BackupStorages } from '../sources/BackupStorages';
import { ReadingDeps } from './ReadingDeps';

export interface SourceDeps extends ReadingDeps {
  storages: BackupStorages;
}

/** A source as its users see it, without credentials. */
function toWords(source: BackupSourceConfig): BackupSource {
  const { name, title, endpoint, region, buckets, prefixes } = source;
  const hasImportKeys = source.import !== undefined;
  return {
    name,
    title,
    endpoint,
    region,
    buckets,
    ...(prefixes && { prefixes }),
    canBrowse:
      source.browse !== undefined && source.reachableFrom !== 'cluster',
    canImport: hasImportKeys,
    hasImportKeys,
    reachableFrom: source.reachableFrom,
  };
}

/** The sources that the caller may use, where one may be typed, and what their namespaces know already. */
export async function listSources(
  caller: Caller,
  deps: SourceDeps,
): Promise<SourcesReply> {
  const { backupSources, allowedEndpoints } = deps.rules;
  const [mayUseSource, mayUseTarget] = await Promise.all([
    deps.authorizer.sources(caller),
    deps.authorizer.targets(caller),
  ]);
  const backupStorages = await deps.storages.list(
    deps.views.list(),
    mayUseTarget,
  );
  return {
    items: backupSources
      .filter(({ name, owners }) =>
        mayUseSource({ isTyped: false, name, owners }),
      )
      .map(toWords),
    typed: {
      allowed: allowedEndpoints?.length !== 0,
      endpoints: (allowedEndpoints ?? []).map(({ host, browse }) => ({
        host,
        browse,
      })),
    },
    backupStorages,
  };
}
