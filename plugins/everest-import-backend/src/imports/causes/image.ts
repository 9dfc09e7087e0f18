import { describePod } from './commands';
import { KnownCause, Line } from './KnownCause';
import type { Seen } from './Seen';

const PULLING =
  /\b(?:ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull|RegistryUnavailable|ImageInspectError)\b|\bFailed to pull image\b|\bBack-off pulling image\b/;

/** Names of images, which may read as anything. */
const QUOTED = /"[^"]{1,500}"/g;

/** Lines of a container that waits for its image; the registry's own words first. */
function pulls(seen: Seen, says: RegExp): Line[] {
  return seen
    .stuck()
    .filter(
      ({ text }) => PULLING.test(text) && says.test(text.replace(QUOTED, '""')),
    );
}

const OFF = 'The container cannot start without its image.';

/** In the words of kubelet, containerd and registries. */
export const image: KnownCause[] = [
  {
    code: 'image-rate-limited',
    shows: seen =>
      pulls(seen, /\btoomanyrequests\b|\b429 Too Many Requests\b/i),
    title: 'The registry lets the cluster pull no more images for now',
    meaning: `The registry counts pulls, and the cluster has used up its share. ${OFF}`,
    remedy:
      'Wait, or have the image pulled through a mirror or with an account of its own.',
    who: 'platform',
    goesOn: true,
    command: describePod,
  },
  {
    code: 'image-denied',
    shows: seen =>
      pulls(
        seen,
        /\bpull access denied\b|\bauthorization failed\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bauthentication required\b|\bno basic auth credentials\b|\bunauthorized: /i,
      ),
    title: 'The registry does not give the image to the cluster',
    meaning: `The image does not exist, or needs a login that the cluster does not have. ${OFF}`,
    remedy:
      'Check the name of the image; give the nodes, or the ServiceAccount of the Pod, a login to the registry.',
    who: 'platform',
    goesOn: true,
    command: describePod,
  },
  {
    code: 'registry-unreachable',
    shows: seen =>
      pulls(
        seen,
        /\bno such host\b|\bi\/o timeout\b|\bconnection refused\b|\bx509: |\bTLS handshake timeout\b|\bno route to host\b|\bRegistryUnavailable\b|\bcontext deadline exceeded\b|\bserver misbehaving\b/i,
      ),
    title: 'The nodes do not reach the registry of the image',
    meaning: `Network, name service or certificate is in the way between node and registry. ${OFF}`,
    remedy: 'Check from a node whether the registry answers.',
    who: 'platform',
    goesOn: true,
    command: describePod,
  },
  {
    code: 'image-platform',
    shows: seen =>
      pulls(seen, /\bno match for platform\b|\bno matching manifest for\b/i),
    title: 'The image is not made for the processors of the nodes',
    meaning: `There is an image, for other processors. ${OFF}`,
    remedy:
      "Build the image for the nodes' platform, or have nodes of the other one.",
    who: 'platform',
    command: describePod,
  },
  {
    code: 'image-name-wrong',
    shows: seen =>
      pulls(
        seen,
        /\bInvalidImageName\b|: not found\b|\bmanifest unknown\b|\bname unknown\b|\bcouldn't parse image\b|\binvalid reference format\b|\bErrImageNeverPull\b/i,
      ),
    title: 'There is no image of that name',
    meaning: `The registry answers, and has no such image or tag. ${OFF}`,
    remedy:
      'Correct the name of the image where it is set, or push it. The Job of an importer keeps the name that it began with.',
    who: 'platform',
    command: describePod,
  },
  {
    code: 'image-no-room',
    shows: seen => pulls(seen, /\bno space left on device\b/i),
    title: 'The node has no room for the image',
    meaning: `The disk of the node is full. ${OFF}`,
    remedy: 'Make room on the node, or take it out of use until there is.',
    who: 'platform',
    goesOn: true,
    command: describePod,
  },
  {
    code: 'image-not-pulled',
    general: true,
    shows: seen => pulls(seen, PULLING),
    title: 'An image cannot be pulled',
    meaning: `Kubernetes tries again and again, and the portal knows no cause that fits what it says. ${OFF}`,
    remedy:
      'Look at the line, and at the events of the Pod: they name the reason.',
    who: 'platform',
    goesOn: true,
    command: describePod,
  },
];
