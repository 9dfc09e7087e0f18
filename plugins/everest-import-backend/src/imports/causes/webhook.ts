import { KnownCause } from './KnownCause';

/** Other programs that Kubernetes asks before it makes anything. */
export const webhook: KnownCause[] = [
  {
    code: 'webhook-away',
    says: /\bfailed calling webhook "/,
    title: 'A webhook that has to be asked does not answer',
    meaning:
      'Kubernetes asks it before it makes anything of that kind, and takes no answer for a no. The message has its name; those that end in everest.percona.com are of the Everest operator.',
    remedy: 'See to it that the program behind the webhook runs again.',
    who: 'platform',
    goesOn: true,
    command: () =>
      'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations',
  },
  {
    code: 'webhook-denied',
    says: /\badmission webhook "[^"]{1,253}" denied the request\b|\bValidatingAdmissionPolicy '[^']{1,253}' (?:with binding '[^']{1,253}' )?denied request\b/,
    title: 'A rule of the cluster refused what the import needs',
    meaning:
      'A webhook or policy of this cluster looked at it and said no; the message has its name and reason.',
    remedy: 'Change the rule, or what it refuses: the message says which.',
    who: 'platform',
    goesOn: true,
  },
];
