import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const NAME = /^(?=.{1,63}$)[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** A full ref, or undefined for text that the catalog would refuse. */
export function readRef(
  text: string | undefined,
  defaultKind: string,
): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(text, { defaultKind });
    return [ref.kind, ref.namespace, ref.name].every(part => NAME.test(part))
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
