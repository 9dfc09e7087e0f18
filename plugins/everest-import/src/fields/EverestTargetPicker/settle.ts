import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import { withoutOwnOfEngine, withProfile } from './changes';
import { offersFor, type TargetOffers } from './offers';
import type { TargetEngineValue, TargetValue } from './TargetValue';

/** A part of a target that is chosen from a list. */
export type ChosenPart =
  | 'cluster'
  | 'namespace'
  | 'engine'
  | 'version'
  | 'profile'
  | 'class';

/** What was chosen and is not to be had where the target is now. */
export interface Cleared {
  part: ChosenPart;
  value: string;
}

interface Rule {
  part: ChosenPart;
  chosen: (value: TargetValue) => string | undefined;
  /** Whether it may stay; also where nothing is known of what there is. */
  mayStay: (offers: TargetOffers, chosen: string) => boolean;
  without: (value: TargetValue) => TargetValue;
  /** What is the only choice. */
  only?: (offers: TargetOffers) => { name: string; reason?: string }[];
}

const isNamed = (items: { name: string }[], chosen: string) =>
  items.some(({ name }) => name === chosen);

const isUsable = (item?: { reason?: string }) =>
  item !== undefined && item.reason === undefined;

const withEnginePart =
  (part: Partial<TargetEngineValue>) => (value: TargetValue) => ({
    ...value,
    engine: { ...value.engine, ...part },
  });

/** From the outermost to the innermost. What lies in a place that can't be used now is not known, and stays. */
const RULES: Rule[] = [
  {
    part: 'cluster',
    chosen: ({ cluster }) => cluster,
    mayStay: ({ clusters }, chosen) => isNamed(clusters, chosen),
    without: value => ({ ...value, cluster: undefined }),
    only: ({ clusters }) => clusters,
  },
  {
    part: 'namespace',
    chosen: ({ namespace }) => namespace,
    mayStay: ({ cluster, namespaces }, chosen) =>
      !isUsable(cluster) || isNamed(namespaces, chosen),
    without: value => ({ ...value, namespace: undefined }),
    only: ({ namespaces }) => namespaces,
  },
  {
    part: 'engine',
    chosen: ({ engine }) => engine?.type,
    mayStay: ({ areKnown, engine }) => !areKnown || isUsable(engine),
    without: value =>
      withEnginePart({ type: undefined })(withoutOwnOfEngine(value)),
  },
  {
    part: 'version',
    chosen: ({ engine }) => engine?.version,
    mayStay: ({ areKnown, engine }, chosen) =>
      !areKnown || !engine || engine.versions.includes(chosen),
    without: withEnginePart({ version: undefined }),
  },
  {
    part: 'profile',
    chosen: ({ profile }) => profile,
    mayStay: ({ areKnown, engine, profiles }, chosen) =>
      !areKnown || !engine || isNamed(profiles, chosen),
    without: value => withProfile(value, undefined),
  },
  {
    part: 'class',
    chosen: ({ engine }) => engine?.storage?.class,
    mayStay: ({ areKnown, classes }, chosen) =>
      !areKnown || classes.length === 0 || classes.includes(chosen),
    without: value =>
      withEnginePart({ storage: { size: value.engine?.storage?.size } })(value),
  },
];

function having(target: TargetValue, { part, value }: Cleared): TargetValue {
  switch (part) {
    case 'engine':
      return withEnginePart({ type: value })(target);
    case 'version':
      return withEnginePart({ version: value })(target);
    case 'class':
      return withEnginePart({
        storage: { ...target.engine?.storage, class: value },
      })(target);
    case 'profile':
      return withProfile(target, value);
    default:
      return { ...target, [part]: value };
  }
}

/** Whether what had to go is to be had again where the target is now, as after a way through the list by keyboard. */
export function isBack(
  target: TargetValue,
  gone: Cleared,
  clusters: TargetCluster[],
): boolean {
  const { cleared } = settleTarget(having(target, gone), clusters);
  return cleared.every(({ part }) => part !== gone.part);
}

/** The target with what is to be had again, where nothing took its place. */
export function withBack(target: TargetValue, back: Cleared[]): TargetValue {
  return back.reduce((value, each) => {
    const rule = RULES.find(({ part }) => part === each.part);
    return rule?.chosen(value) === undefined ? having(value, each) : value;
  }, target);
}

/** A target that holds nothing that is not offered, and where there is only one choice, that one. */
export function settleTarget(
  target: TargetValue,
  clusters: TargetCluster[],
): { value: TargetValue; cleared: Cleared[] } {
  let value = target;
  const cleared: Cleared[] = [];
  for (const { part, chosen, mayStay, without, only } of RULES) {
    const offers = offersFor(value, clusters);
    const now = chosen(value);
    if (now !== undefined && !mayStay(offers, now)) {
      cleared.push({ part, value: now });
      value = without(value);
    }
    const free = only?.(offers).filter(isUsable) ?? [];
    if (chosen(value) === undefined && free.length === 1) {
      value = { ...value, [part]: free[0].name };
    }
  }
  return { value, cleared };
}
