import { clusterKubectl, kubectl } from './commands';
import { KnownCause } from './KnownCause';

const OFF = 'Kubernetes makes no Pod before that, and says so in events only.';

/** What else keeps Kubernetes from making the Pod of a Job. */
export const podRefused: KnownCause[] = [
  {
    code: 'pod-security',
    from: ['event', 'job', 'database'],
    says: /\bviolates PodSecurity\b|\bunable to validate against any security context constraint\b/,
    title: 'The security rules of the namespace refuse the Pod',
    meaning: `Everest cannot give an importer a security context, and the namespace asks for one. ${OFF}`,
    remedy:
      'Let the namespace enforce a level that the Pod meets, `baseline` for importers.',
    who: 'platform',
    goesOn: true,
    command: ({ namespace }) =>
      clusterKubectl('get namespace', namespace, '--show-labels'),
  },
  {
    code: 'service-account-missing',
    from: ['event', 'database'],
    says: /\berror looking up service account \S{1,507}: serviceaccount\b.{0,260}\bnot found\b/,
    title: 'The account that the importer runs as is not there',
    meaning: `Everest makes a ServiceAccount for each import, and this one was deleted, or the one of the namespace is. ${OFF}`,
    remedy: 'Make the ServiceAccount that the message names again.',
    who: 'platform',
    goesOn: true,
    command: seen => kubectl(seen, 'get serviceaccounts'),
  },
  {
    code: 'namespace-leaves',
    from: ['event', 'job', 'log', 'restore', 'database'],
    says: /\bbecause it is being terminated\b/,
    title: 'The namespace is being deleted',
    meaning:
      'Nothing new can be made in it. A namespace that goes while it holds a database may hang: Everest then refuses to let go of the database.',
    remedy:
      'If that was meant, nothing; else ask the platform team, and use another namespace.',
    who: 'platform',
  },
  {
    code: 'pod-not-made',
    from: ['event'],
    general: true,
    says: /^FailedCreate: /,
    // It is tried again at once
    unless: /\bobject has been modified\b/,
    title: 'Kubernetes does not make the Pod',
    meaning:
      'It tries again and again, and the portal knows no cause that fits what its event says.',
    remedy: 'Mend what the event names.',
    who: 'platform',
    goesOn: true,
    command: seen => kubectl(seen, 'get events --sort-by=.lastTimestamp'),
  },
];
