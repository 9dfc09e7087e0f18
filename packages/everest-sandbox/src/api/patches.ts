import { badRequest } from './failures';
import { Fields, isFields } from './objects';

/** RFC 7386. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const result: Fields = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

/** RFC 6902: add, replace, remove and test. */
export function jsonPatch<T>(target: T, operations: Operation[]): T {
  const root = { '': structuredClone(target) };
  for (const { op, path, value } of operations) {
    const steps = path
      .split('/')
      .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const last = steps.pop()!;
    const parent = steps.reduce<unknown>(
      (at, step) => (at as Fields | undefined)?.[step],
      root,
    ) as Fields | unknown[] | undefined;
    if (!parent) throw badRequest(`the patch path ${path} does not exist`);
    if (op === 'test') {
      const is = JSON.stringify((parent as Fields)[last]);
      if (is !== JSON.stringify(value)) throw badRequest(`testing ${path}`);
    } else if (Array.isArray(parent)) {
      const index = last === '-' ? parent.length : Number(last);
      if (op === 'remove') parent.splice(index, 1);
      else parent.splice(index, op === 'add' ? 0 : 1, value);
    } else if (op === 'remove') delete parent[last];
    else parent[last] = value;
  }
  return root[''];
}
