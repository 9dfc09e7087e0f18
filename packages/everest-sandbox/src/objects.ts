export type Fields = Record<string, any>;

/** Any Kubernetes object; who knows its kind knows what else it holds. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: Fields & { name: string; namespace?: string };
  [field: string]: any;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As Kubernetes writes times, to the second. */
export const now = (time: string | Date = new Date()) =>
  `${new Date(time).toISOString().slice(0, 19)}Z`;
