import { kubectl, showImporter } from './commands';
import { KnownCause } from './KnownCause';

/** What Everest itself needs to begin, but Secrets; in the words of its controller for DataImportJobs. */
export const everestJob: KnownCause[] = [
  {
    code: 'importer-missing',
    from: ['job'],
    says: /\bfailed to get data importer\b.{0,300}\bnot found\b/i,
    title: 'The importer is not there any more',
    meaning:
      'Everest reads the DataImporter when it begins, and somebody has deleted it since the request. No data has arrived.',
    remedy: 'Register the importer again, under the same name.',
    who: 'platform',
    goesOn: true,
    command: () => 'kubectl get dataimporters.everest.percona.com',
  },
  {
    code: 'rights-refused',
    from: ['job'],
    says: /\bfailed to ensure (?:RBAC|(?:cluster )?role|service account)\b.{0,800}\b(?:attempting to grant|cannot \w{1,20} resource|is invalid)\b/i,
    title: 'Kubernetes refused the rights that the importer asks for',
    meaning:
      'Everest makes an account with these rights for each import, and may not hand out one of them. No data has arrived.',
    remedy: 'Check the rights of the importer and of the Everest operator.',
    who: 'platform',
    goesOn: true,
    command: showImporter,
  },
  {
    code: 'import-job-refused',
    from: ['job'],
    says: /\bfailed to create import job\b.{0,800}\b(?:is forbidden|is invalid)\b/i,
    // What was refused for a reason of its own
    unless: /\bbecause it is being terminated\b|\bexceeded quota: /,
    title: "Kubernetes refused the importer's Job",
    meaning:
      'A rule of the cluster, such as a policy or a quota for Jobs, does not let Everest start the importer. No data has arrived.',
    remedy:
      'Find out which rule the message names, and let the Job of the import through.',
    who: 'platform',
    goesOn: true,
    command: seen => kubectl(seen, 'get resourcequota,limitrange'),
  },
];
