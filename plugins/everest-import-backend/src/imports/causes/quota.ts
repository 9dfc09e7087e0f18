import { kubectl } from './commands';
import { KnownCause } from './KnownCause';

const OFF = 'Kubernetes makes no Pod before that, and says so in events only.';
const known = { who: 'platform', goesOn: true } as const;

/** In the words of Kubernetes' admission. */
export const quota: KnownCause[] = [
  {
    ...known,
    code: 'quota-needs-requests',
    says: /\bfailed quota: \S{1,253}: must specify\b/,
    title:
      'The quota of the namespace asks for limits that Everest does not set',
    meaning: `An importer has no limits of its own, and the quota takes nothing without. ${OFF}`,
    remedy:
      'Give the namespace a LimitRange with defaults for what the message names.',
    command: seen => kubectl(seen, 'describe resourcequota'),
  },
  {
    ...known,
    code: 'quota-exceeded',
    says: /\bforbidden: exceeded quota: /,
    title: 'The quota of the namespace is used up',
    meaning:
      'Kubernetes makes no more of what the message names before there is room; of Pods it says so in events only.',
    remedy: 'Raise the quota, or delete what is not used any more.',
    command: seen => kubectl(seen, 'describe resourcequota'),
  },
  {
    ...known,
    code: 'limit-range',
    says: /\bis forbidden: \[?(?:maximum|minimum) (?:cpu|memory|ephemeral-storage|storage) (?:usage|limit|request) per\b|\bcpu max limit to request ratio per\b|\bmemory max limit to request ratio per\b/,
    title: 'The namespace allows no containers of that size',
    meaning: `A LimitRange of the namespace refuses what was asked for. ${OFF}`,
    remedy: 'Change the LimitRange, or ask for a size that it allows.',
    command: seen => kubectl(seen, 'describe limitrange'),
  },
];
