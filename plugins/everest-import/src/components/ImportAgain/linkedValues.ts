import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import type { LinkedValues } from '../StartImportButton';
import type { Changed } from './mustChange';

/** Amazon's own take a bucket in the host's name; of others config allows the path alone, as a rule. */
const AMAZON = /\.amazonaws\.com(\.cn)?$/;

function takesPathStyle(endpoint: string): boolean {
  try {
    return !AMAZON.test(new URL(endpoint).hostname);
  } catch {
    return false;
  }
}

function sourceOf(
  { source }: Import,
  changed: Changed | undefined,
): NonNullable<LinkedValues['backup']>['source'] {
  const path = changed === 'path' ? '' : source.path ?? '';
  const bucket = changed === 'bucket' ? '' : source.bucket ?? '';
  if (source.backupSource) {
    return {
      backupSource: source.backupSource,
      ...(bucket && { bucket }),
      path,
    };
  }
  const endpoint = source.endpoint ?? '';
  return {
    bucket,
    region: changed === 'region' ? '' : source.region ?? '',
    endpoint,
    path,
    forcePathStyle: takesPathStyle(endpoint),
  };
}

/**
 * What was asked for, as the template's form takes it: never a key. What has to change is left out, so that the form asks
 * for it.
 */
export function linkedValues(
  item: Import,
  name: string,
  changed: Changed | undefined,
): LinkedValues {
  const { cluster, namespace, engine, database } = item;
  const { size } = database;
  return {
    target: {
      ...{ cluster, namespace, name },
      engine: {
        type: engine.type,
        ...(engine.version &&
          changed !== 'version' && { version: engine.version }),
        ...(size && changed !== 'size' && { storage: { size } }),
      },
    },
    ...(changed !== 'importer' && { importer: { name: item.importer } }),
    backup: { source: sourceOf(item, changed) },
    ...(item.owner && !item.ownerIsDefault && { owner: item.owner }),
    ...(item.entity && { entity: item.entity }),
    ...(item.system && { system: item.system }),
  };
}
