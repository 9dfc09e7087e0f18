import { kubectl } from './commands';
import { KnownCause } from './KnownCause';

const OFF =
  'The database waits for its storage, and the import for the database.';
const known = { who: 'platform', from: ['event'] } as const;

/** Claims that are not filled, in the words of Kubernetes' volume controller. */
export const volumes: KnownCause[] = [
  {
    ...known,
    from: ['event'],
    code: 'storage-class-missing',
    says: /\bstorageclass\.storage\.k8s\.io "[^"]{1,253}" not found\b/,
    title: 'The storage class is not there',
    meaning: OFF,
    remedy:
      'Make the storage class that the message names, or choose one that is there.',
    goesOn: true,
    command: () => 'kubectl get storageclasses',
  },
  {
    ...known,
    from: ['event'],
    code: 'volume-not-made',
    says: /^(?:ProvisioningFailed|FailedBinding): /,
    title: 'The storage of the database cannot be made',
    meaning: `What makes volumes in this cluster refuses or fails. ${OFF}`,
    remedy:
      'Look at what the message says: no room, no rights, or no storage class that is the default.',
    goesOn: true,
    command: seen => kubectl(seen, 'describe pvc'),
  },
];
