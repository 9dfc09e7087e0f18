import { describePod } from './commands';
import { KnownCause } from './KnownCause';
import { NoNode, noNodeBy } from './nodesAvailable';

const OFF = 'The Pod waits for a node and does nothing.';
const known = { who: 'platform', goesOn: true, command: describePod } as const;
const from = ['pod', 'database'] as const;

/** The cause of a line of the scheduler. */
function noNode(code: NoNode) {
  return {
    ...{ ...known, code, from: [...from] },
    says: /\bnodes are available: /,
    when: (text: string) => noNodeBy(text) === code,
  };
}

/** In the words of the scheduler, `0/3 nodes are available: ...`. */
export const unschedulable: KnownCause[] = [
  {
    ...noNode('node-volume'),
    title: 'No node can take the volume',
    meaning: `Volumes stay in their zone or on their node, and there is no room there, or none is left. ${OFF}`,
    remedy:
      'Add a node, or storage, where the volume lies; or use a storage class that binds when a node is chosen.',
  },
  {
    ...known,
    code: 'volume-unbound',
    // What keeps the claim from being filled is said of that
    follows: true,
    from: [...from],
    says: /\bunbound immediate PersistentVolumeClaims\b/,
    title: 'A volume of the database is not made',
    meaning: `The claim for storage is not filled. ${OFF}`,
    remedy: 'Look at the claims of the namespace, and at what makes volumes.',
  },
  {
    ...noNode('no-cpu'),
    title: 'No node has enough CPU left',
    meaning: OFF,
    remedy: 'Add a node, free CPU, or ask for less for the database.',
  },
  {
    ...noNode('no-memory'),
    title: 'No node has enough memory left',
    meaning: OFF,
    remedy: 'Add a node, free memory, or ask for less for the database.',
  },
  {
    ...noNode('node-affinity'),
    title: 'No node fits the placement rules',
    meaning: `Rules say on which nodes it may run, or how far apart, and no node is left by them. ${OFF}`,
    remedy:
      'Add nodes, run fewer of the database, or choose another scheduling policy.',
  },
  {
    ...noNode('node-taint'),
    title: 'The nodes are reserved for others',
    meaning: `They are tainted, so that only Pods with leave for it come to them. ${OFF}`,
    remedy: 'Look at the taints of the nodes, and add a node without.',
    command: () => 'kubectl get nodes',
  },
  {
    ...noNode('nodes-closed'),
    title: 'Nodes are closed for new Pods, or not well',
    meaning: `They are in maintenance, do not answer, or run short of disk or memory; the message says which. ${OFF}`,
    remedy:
      'Look after the nodes: mend those that are not well, and open those again whose maintenance is over.',
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
