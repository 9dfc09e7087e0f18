import { EVEREST_API, EVEREST_GROUP } from '../everest/names';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { isServed } from '../kubernetes/watch/isServed';

/** Whether this Everest does not have a kind: to be asked once its list is a 404, which alone proves nothing. */
export async function everestLacks(
  place: { connection: KubernetesConnection; signal: AbortSignal },
  plural: string,
): Promise<boolean> {
  const kind = { base: `/apis/${EVEREST_API}`, group: EVEREST_GROUP, plural };
  return (await isServed(place.connection, kind, place.signal)) === false;
}
