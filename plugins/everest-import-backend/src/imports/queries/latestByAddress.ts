import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** The latest run of an address: what is there now, else what was asked for last. */
export function latestByAddress(
  imports: Import[],
  address: { cluster: string; namespace: string; name: string },
): Import | undefined {
  return imports
    .filter(
      item =>
        item.cluster === address.cluster &&
        item.namespace === address.namespace &&
        item.name === address.name,
    )
    .sort(
      (a, b) =>
        Number(a.gone ?? false) - Number(b.gone ?? false) ||
        Number(a.origin === 'manual') - Number(b.origin === 'manual') ||
        b.requestedAt.localeCompare(a.requestedAt),
    )[0];
}
