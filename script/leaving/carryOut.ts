import { marksOf } from './Marked';
import { Step } from './planLeaving';
import { Cluster, demand, pathOf, WITHOUT_VALUES } from './readMarked';

const nothing = (keys: string[]) =>
  Object.fromEntries(keys.map(key => [key, null]));

/**
 * Does one step. Only to the object that was looked at: Kubernetes refuses another one of the same name, and one that
 * has changed since.
 *
 * @throws Error in a sentence
 */
export async function carryOut(cluster: Cluster, step: Step): Promise<void> {
  const { metadata } = step.object;
  const { namespace, name, uid, resourceVersion } = metadata;
  const path = `${pathOf(step.plural, namespace)}/${encodeURIComponent(name)}`;
  if (step.what === 'delete') {
    const reply = await cluster.request({
      method: 'DELETE',
      path,
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        preconditions: { uid, resourceVersion },
      },
      accept: WITHOUT_VALUES,
    });
    if (reply.status !== 404) {
      demand(reply, `DELETE ${path}`);
    }
  } else if (step.what === 'unmark') {
    const { labels, annotations } = marksOf(step.object);
    const reply = await cluster.request({
      method: 'PATCH',
      path,
      contentType: 'application/merge-patch+json',
      accept: WITHOUT_VALUES,
      body: {
        metadata: {
          resourceVersion,
          ...(labels.length > 0 && { labels: nothing(labels) }),
          ...(annotations.length > 0 && { annotations: nothing(annotations) }),
        },
      },
    });
    demand(reply, `PATCH ${path}`);
  }
}
