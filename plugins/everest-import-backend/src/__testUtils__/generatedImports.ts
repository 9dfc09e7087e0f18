import { randomUUID } from 'node:crypto';
import {
  databaseEntityRef,
  Import,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { importRules } from '@everest-import/backstage-plugin-everest-import-node';
import { importColumns } from '../imports/store/importColumns';
import { ImportFilter } from '../imports/queries/ImportQuery';
import type { ImportVisibility } from '../permissions/ImportVisibility';
import { sampleImport } from './sampleImport';

/** Numbers that are the same in each run: mulberry32. */
export function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state += 0x6d2b79f5;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof seeded>;
export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[random(items.length)];

const CLUSTERS = ['c1', 'c2'];
const NAMESPACES = ['blue', 'green', 'red'];
const NAMES = ['shop', 'Shop-2', 'zoo', 'a_b', '50%', 'ä', 'a!b'];
const IMPORTERS = ['pxc', 'pg_dump', 'acme'];
const REFS = ['group:default/blue', 'group:default/Red', 'user:default/ann'];

export function generate(random: Random): Import {
  const place = {
    cluster: pick(random, CLUSTERS),
    namespace: pick(random, NAMESPACES),
    name: pick(random, NAMES),
  };
  const phase = pick(random, IMPORT_PHASES);
  const minute = (n: number) =>
    new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
  return sampleImport({
    ...place,
    id: randomUUID(),
    phase,
    origin: 'kubernetes',
    outcome: pick(random, [undefined, 'Succeeded', 'Failed']),
    engine: { type: pick(random, ['mysql', 'mongodb']) },
    importer: pick(random, IMPORTERS),
    source: pick(random, [{}, { bucket: 'B1', path: '/Dumps/x%y' }]),
    owner: pick(random, [undefined, ...REFS]),
    ownerIsDefault: pick(random, [undefined, true]),
    requestedBy: pick(random, [undefined, ...REFS]),
    requestedAt: minute(random(40)),
    startedAt: pick(random, [undefined, minute(random(40))]),
    finishedAt: pick(random, [undefined, minute(random(60))]),
    entityRef: databaseEntityRef(place),
    entity: pick(random, [
      undefined,
      'Component:shop',
      'component:default/zoo',
      '::',
    ]),
    system: pick(random, [undefined, 'system:default/all']),
    gone: pick(random, [undefined, undefined, true]),
  });
}

export function generateFilter(random: Random): ImportFilter {
  const one = <T>(value: T) => (random(4) === 0 ? value : undefined);
  const from = Date.UTC(2026, 0, 1, 0, random(40));
  return {
    cluster: one(pick(random, CLUSTERS)),
    namespace: one(pick(random, NAMESPACES)),
    name: one(pick(random, NAMES)),
    phase: one([pick(random, IMPORT_PHASES), pick(random, IMPORT_PHASES)]),
    outcome: one(pick(random, ['Succeeded', 'Failed'] as const)),
    gone: one(random(2) === 0),
    engine: one('mysql'),
    importer: one(pick(random, IMPORTERS)),
    owner: one(
      [pick(random, REFS), pick(random, [...REFS, 'group:red'])]
        .map(ref => ref.toLocaleUpperCase('en-US'))
        .slice(random(2)),
    ),
    requestedBy: one(pick(random, [...REFS, 'user:ann', 'User:Ann', 'ann'])),
    from: one(from),
    to: one(from + 600_000),
    q: one(pick(random, ['SHOP', '%', '_', '!', 'Ä', 'x%y', 'dumps', 'none'])),
    entity: one(
      pick(random, [
        {
          ref: 'component:default/shop',
          addresses: ['c1/blue/zoo', 'nonsense'],
        },
        { ref: 'system:default/all', addresses: [''] },
        { ref: 'resource:default/c1-blue-shop', addresses: [] },
      ]),
    ),
  };
}

type Criteria = ImportVisibility['criteria'];

export function generateCriteria(random: Random, depth = 0): Criteria {
  const kind = depth > 2 ? 3 : random(5);
  const inner = () => generateCriteria(random, depth + 1);
  if (kind === 0) return { allOf: [inner(), inner()] };
  if (kind === 1) return { anyOf: [inner(), inner()] };
  if (kind === 2) return { not: inner() };
  return pick<() => Criteria>(random, [
    () => importRules.inCluster.toQuery({ clusters: [pick(random, CLUSTERS)] }),
    () =>
      importRules.inNamespace.toQuery({
        namespaces: [pick(random, NAMESPACES), 'x\0'],
      }),
    () =>
      importRules.isImporter.toQuery({ importers: [pick(random, IMPORTERS)] }),
    () => importRules.isOwner.toQuery({ owners: [pick(random, REFS)] }),
    () => importRules.isOwner.toQuery({ owners: [] }),
  ])();
}

export function rowOf(words: Import) {
  return {
    id: words.id,
    cluster: words.cluster,
    namespace: words.namespace,
    name: words.name,
    database_uid: words.id,
    ours: false,
    requested_at: words.requestedAt,
    snapshot: JSON.stringify(words),
    gone: Boolean(words.gone),
    outcome: words.outcome ?? null,
    ...importColumns(words),
  };
}

export const everything = (
  change: Partial<ImportVisibility> = {},
): ImportVisibility => ({
  criteria: { not: { key: 'cluster', values: [] } },
  exact: true,
  mayRead: () => true,
  ...change,
});
