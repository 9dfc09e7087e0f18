import { KubernetesConnection } from '../clusters/KubernetesConnection';
import { KubernetesObject } from '../everest/objects';
import { failureOf } from './StreamFailure';

const PAGE_SIZE = '500';

interface ListBody {
  metadata?: { resourceVersion?: string; continue?: string };
  items?: KubernetesObject[];
}

/** All objects under a path, page by page, and the version to watch from. Throws a `StreamFailure`. */
export async function listAll(
  connection: KubernetesConnection,
  path: string,
  signal: AbortSignal,
): Promise<{ items: KubernetesObject[]; resourceVersion: string }> {
  const items: KubernetesObject[] = [];
  let next: string | undefined;
  for (;;) {
    const { status, body } = await connection.request<ListBody>({
      method: 'GET',
      path,
      query: { limit: PAGE_SIZE, continue: next },
      signal,
    });
    if (status !== 200) {
      throw failureOf(status, body);
    }
    items.push(...(body.items ?? []));
    next = body.metadata?.continue || undefined;
    if (!next) {
      return { items, resourceVersion: body.metadata?.resourceVersion ?? '' };
    }
  }
}
