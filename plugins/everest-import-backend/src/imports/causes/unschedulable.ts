import { describePod } from './commands';
import { KnownCause } from './KnownCause';

const OFF = 'The Pod waits for a node and does nothing.';
const known = { who: 'platform', goesOn: true, command: describePod } as const;
const from = ['pod', 'database'] as const;

/** In the words of the scheduler, `0/3 nodes are available: ...`; the first of them that is no matter of other nodes. */
export const unschedulable: KnownCause[] = [
  {
    ...known,
    code: 'node-volume',
    from: [...from],
    says: /\bnodes are available:.{0,400}(?:\bvolume node affinity conflict\b|\bdidn't find available persistent volumes to bind\b|\bno available volume zone\b|\bexceed max volume count\b|\bnot have enough free storage\b)/,
    title: 'No node can take the volume',
    meaning: `Volumes stay in their zone or on their node, and there is no room there, or none is left. ${OFF}`,
    remedy:
      'Add a node, or storage, where the volume lies; or use a storage class that binds when a node is chosen.',
  },
  {
    ...known,
    code: 'volume-unbound',
    from: [...from],
    says: /\bunbound immediate PersistentVolumeClaims\b/,
    title: 'A volume of the database is not made',
    meaning: `The claim for storage is not filled. ${OFF}`,
    remedy: 'Look at the claims of the namespace, and at what makes volumes.',
  },
  {
    ...known,
    code: 'no-cpu',
    from: [...from],
    says: /\bnodes are available:.{0,400}\bInsufficient cpu\b/,
    title: 'No node has enough CPU left',
    meaning: OFF,
    remedy: 'Add a node, free CPU, or ask for less for the database.',
  },
  {
    ...known,
    code: 'no-memory',
    from: [...from],
    says: /\bnodes are available:.{0,400}\bInsufficient memory\b/,
    title: 'No node has enough memory left',
    meaning: OFF,
    remedy: 'Add a node, free memory, or ask for less for the database.',
  },
  {
    ...known,
    code: 'node-affinity',
    from: [...from],
    says: /\bnodes are available:.{0,400}(?:\bdidn't match Pod's node affinity\/selector\b|\bdidn't match pod anti-affinity rules\b|\bdidn't satisfy existing pods anti-affinity\b|\bdidn't match pod topology spread\b)/,
    title: 'No node fits the placement rules',
    meaning: `Rules say on which nodes it may run, or how far apart, and no node is left by them. ${OFF}`,
    remedy:
      'Add nodes, run fewer of the database, or choose another scheduling policy.',
  },
  {
    ...known,
    code: 'node-taint',
    from: [...from],
    says: /\bnodes are available:.{0,400}\buntolerated taint/,
    title: 'The nodes are reserved for others',
    meaning: `Nodes are tainted, closed for new Pods or not well. ${OFF}`,
    remedy:
      'Look at the taints of the nodes: add a node without, or open one again.',
    command: () => 'kubectl get nodes',
  },
  {
    ...known,
    code: 'unschedulable',
    from: ['pod'],
    general: true,
    says: /^Unschedulable: /,
    title: 'No node takes the Pod',
    meaning: OFF,
    remedy: 'Look at the nodes and what they have left.',
  },
];
