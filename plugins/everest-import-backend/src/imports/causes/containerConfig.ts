import { blamed, describePod, kubectl } from './commands';
import { KnownCause } from './KnownCause';

const OFF = 'The container waits for it and does not start.';
const known = { who: 'platform', goesOn: true } as const;

/** What a container is given, and what it is made of; in the words of kubelet. */
export const containerConfig: KnownCause[] = [
  {
    ...known,
    code: 'secret-missing',
    from: ['pod', 'event', 'restore', 'log', 'database'],
    says: /\bsecret "[^"]{1,253}" not found\b|\bsecrets [^ ]{1,253}(?:, [^ ]{1,253}){0,9} not found\b|\bcouldn't find key \S{1,253} in Secret\b/i,
    // What was to go anyway
    unless: /\bfailed to delete\b/i,
    title: 'A Secret that the import needs is not there',
    meaning: `Somebody deleted it, or it was never made. ${OFF}`,
    remedy:
      'Make the Secret that the message names again; one that Everest makes comes back with a new import only.',
    command: (seen, text) =>
      kubectl(seen, 'get secret', blamed(text, 'secret')),
  },
  {
    ...known,
    code: 'config-map-missing',
    from: ['pod', 'event'],
    says: /\bconfigmap "[^"]{1,253}" not found\b|\bcouldn't find key \S{1,253} in ConfigMap\b/i,
    title: 'A ConfigMap that the Pod needs is not there',
    meaning: `Somebody deleted it, or it was never made. ${OFF}`,
    remedy: 'Make the ConfigMap that the message names again.',
    command: (seen, text) =>
      kubectl(seen, 'get configmap', blamed(text, 'configmap')),
  },
  {
    ...known,
    code: 'image-runs-as-root',
    goesOn: undefined,
    from: ['pod', 'event'],
    says: /\bcontainer has runAsNonRoot and image (?:will run as root|has non-numeric user)\b/,
    title: 'The image would run as root, which is not allowed',
    meaning:
      'The Pod may not run as root, and the image names no other user by number. The container does not start.',
    remedy: "Give the importer's image a numeric user.",
    command: describePod,
  },
  {
    ...known,
    code: 'command-missing',
    goesOn: undefined,
    from: ['pod', 'event'],
    says: /\bexecutable file not found in \$PATH\b|\bstat \S{1,500}: no such file or directory\b.{0,40}(?:unknown|$)|\bexec: "[^"]{1,300}": (?:permission denied|is a directory)\b/,
    title: 'The image has no such program',
    meaning:
      'The command of the importer is not in its image, so the container could not start. No data has arrived.',
    remedy: 'Correct the command of the importer, or its image.',
    command: describePod,
  },
  {
    ...known,
    code: 'image-platform-run',
    goesOn: undefined,
    from: ['pod', 'event', 'log'],
    says: /\bexec format error\b/,
    title: 'The image runs on other processors',
    meaning:
      "The program in the image is made for other processors than the node's. No data has arrived.",
    remedy: "Build the importer's image for the nodes' platform.",
    command: describePod,
  },
  {
    ...known,
    code: 'volume-not-attached',
    from: ['event'],
    says: /\bMulti-Attach error for volume\b|\bFailedAttachVolume: /,
    title: 'A volume cannot be brought to the node',
    meaning: `It is still held by another node, or what attaches volumes fails. ${OFF}`,
    remedy:
      'See whether the node that has it still lives; one that is gone has to be taken out of the cluster.',
    command: describePod,
  },
  {
    ...known,
    code: 'sandbox-failed',
    from: ['event'],
    says: /^FailedCreatePodSandBox: .{0,900}\b(?:networkPlugin|network for (?:sandbox|pod)|cni|CNI|IP address(?:es)?|IPAM|ipam)\b/,
    title: 'The node cannot make the network of the Pod',
    meaning: `The node's network plugin fails, or has no addresses left. ${OFF}`,
    remedy: 'Look at the network plugin of the node that the event names.',
    command: describePod,
  },
  {
    ...known,
    code: 'node-cannot-begin',
    from: ['event'],
    general: true,
    says: /^FailedCreatePodSandBox: /,
    title: 'The node cannot begin with the Pod',
    meaning: `What it needs for any Pod fails there: its runtime, its disk, or an image of Kubernetes' own; the event says which. ${OFF}`,
    remedy: 'Look after the node, or take it out of use.',
    command: describePod,
  },
];
