/** Why no node takes a Pod; the codes of causes. */
export type NoNode =
  | 'node-volume'
  | 'no-cpu'
  | 'no-memory'
  | 'nodes-closed'
  | 'node-affinity'
  | 'node-taint'
  /** Of which is not said; no cause of its own. */
  | 'some-taint'
  | 'unschedulable';

/** What keeps the Pod from some nodes, in the words of the scheduler's plugins; anything else is a reason of its own. */
const REASONS: [says: RegExp, why: NoNode][] = [
  [
    /\bvolume node affinity conflict\b|\bdidn't match PersistentVolume's node affinity\b|\bbound to non-existent pv\b|\bdidn't find available persistent volumes to bind\b|\bno available volume zone\b|\bexceed max volume count\b|\bnot have enough free storage\b/,
    'node-volume',
  ],
  [/\bInsufficient cpu\b/, 'no-cpu'],
  [/\bInsufficient memory\b/, 'no-memory'],
  [
    /\bwere unschedulable\b|\{node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//,
    'nodes-closed',
  ],
  [
    /\bdidn't match Pod's node affinity\/selector\b|\bdidn't match pod anti-affinity rules\b|\bdidn't satisfy existing pods anti-affinity\b|\bdidn't match pod topology spread\b/,
    'node-affinity',
  ],
  [/\buntolerated taint\S{0,3} \{/, 'node-taint'],
  [/\buntolerated taint/, 'some-taint'],
];

/** What can be mended first, where nodes are kept from the Pod for several reasons: what is of other nodes comes last. */
const ORDER: NoNode[] = [
  'node-volume',
  'no-cpu',
  'no-memory',
  'unschedulable',
  'nodes-closed',
  'node-affinity',
  'node-taint',
  'some-taint',
];
/** Of these the one of most nodes tells: a node may be short of several things, and those that are down are missed. */
const BY_NUMBER: NoNode[] = [
  'no-cpu',
  'no-memory',
  'unschedulable',
  'nodes-closed',
];

/** What comes after it is about Pods that might make room. */
const SENTENCE =
  /\b\d{1,6}\/\d{1,6} nodes are available: (.{1,900}?)(?:\. |\.?$)/;
const REASON = /(\d{1,6}) (.{1,300}?)(?=, \d{1,6} |$)/g;

/** How many nodes each reason keeps from the Pod. */
function counted(sentence: string): Map<NoNode, number> {
  const counts = new Map<NoNode, number>();
  for (const [, count, says] of sentence.matchAll(REASON)) {
    const why =
      REASONS.find(([known]) => known.test(says))?.[1] ?? 'unschedulable';
    counts.set(why, Math.max(counts.get(why) ?? 0, Number(count)));
  }
  return counts;
}

/**
 * Why no node takes a Pod, by `0/3 nodes are available: 1 Insufficient cpu, 2 ...`.
 *
 * @returns undefined for a text that does not say
 */
export function noNodeBy(text: string): NoNode | undefined {
  const counts = counted(SENTENCE.exec(text)?.[1] ?? '');
  const found = ORDER.filter(why => counts.has(why));
  const [first] = found;
  return BY_NUMBER.includes(first)
    ? found
        .filter(why => BY_NUMBER.includes(why))
        .reduce((most, why) =>
          (counts.get(why) ?? 0) > (counts.get(most) ?? 0) ? why : most,
        )
    : first;
}
