import { createHash } from 'node:crypto';

const MAX_LENGTH = 128;

/**
 * The same for each attempt of one step, so that a retried or recovered task finds its own import again; different
 * for each database of a step with `each`.
 */
export function defaultRequestId(options: {
  taskId: string;
  stepId: string;
  cluster: string;
  namespace: string;
  name: string;
}): string {
  const { taskId, stepId, cluster, namespace, name } = options;
  const readable = [taskId, stepId, cluster, namespace, name].join('/');
  if (readable.length <= MAX_LENGTH) {
    return readable;
  }
  const hash = createHash('sha256').update(readable).digest('hex');
  return `${taskId.slice(0, MAX_LENGTH - hash.length - 1)}/${hash}`;
}
