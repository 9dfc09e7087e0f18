import { marksOf } from './Marked';
import { Step } from './planLeaving';
import { Cluster, demand, pathOf, WITHOUT_VALUES } from './readMarked';

const nothing = (keys: string[]) =>
  Object.fromEntries(keys.map(key => [key, null]));

/** What is gone needs nothing; what has changed is left for another run, and counted by the list that follows. */
function demandUnlessChanged(
  reply: Parameters<typeof demand>[0],
  what: string,
) {
  if (reply.status !== 404 && reply.status !== 409) {
    demand(reply, what);
  }
}

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
    demandUnlessChanged(reply, `DELETE ${path}`);
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
    demandUnlessChanged(reply, `PATCH ${path}`);
  }
}
