import { carryOut } from './carryOut';
import { planLeaving, Step } from './planLeaving';
import { Cluster, readMarked } from './readMarked';

const WORDS: Record<Step['what'], string> = {
  delete: 'delete',
  unmark: 'take our labels and annotations off',
  keep: 'keep',
};

function lineOf({ what, plural, object, why }: Step): string {
  const { namespace, name } = object.metadata;
  return `${WORDS[what]}: ${plural} ${namespace}/${name} (${why})`;
}

/**
 * Lists what is ours, and takes it away where that is asked for.
 *
 * @returns how many objects still have something of ours
 */
export async function leave(
  cluster: Cluster,
  options: {
    namespaces: string[];
    remove: boolean;
    say: (line: string) => void;
  },
): Promise<number> {
  const { namespaces, remove, say } = options;
  const plan = planLeaving(await readMarked(cluster, namespaces));
  for (const step of plan) {
    say(lineOf(step));
    if (remove) {
      await carryOut(cluster, step);
    }
  }
  const left = remove
    ? planLeaving(await readMarked(cluster, namespaces)).length
    : plan.length;
  if (left === 0) {
    say('Nothing of the portal is left in the cluster.');
  } else if (!remove) {
    say(`${left} objects; add --remove to do what is written here.`);
  } else {
    say(`${left} objects still have something of the portal: see above.`);
  }
  return left;
}
