import { applyPatch, Operation } from 'fast-json-patch';
import { Fields, isFields, KubeObject } from '../objects';
import { refusal } from '../words';

/** RFC 7386. */
function mergePatch(target: unknown, patch: unknown): any {
  if (!isFields(patch)) return patch;
  const result: Fields = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

export function jsonPatch(object: KubeObject, operations: Operation[]) {
  try {
    return applyPatch(structuredClone(object), operations).newDocument;
  } catch (error) {
    throw refusal('badRequest', { text: error });
  }
}

/** The object as a patch of either type makes it. */
export function patched(type: string, object: KubeObject, patch: any) {
  if (type.includes('json-patch')) return jsonPatch(object, patch);
  if (type.includes('merge-patch')) return mergePatch(object, patch);
  throw refusal('mediaType');
}
