import { InstalledSchema, schemaAt } from './installedSchema';

/** Each exposure in the words of older and of newer releases of Everest; a service on every node has one word only. */
const SAME = [
  ['internal', 'ClusterIP'],
  ['external', 'LoadBalancer'],
];
const [INSIDE] = SAME;

/**
 * How a database is exposed, in the words of the Everest that is installed: inside the cluster where nobody wishes
 * otherwise. A word that it does not know, and knows no other for, is left as it is.
 */
export function exposeTypeFor(
  schema: InstalledSchema | undefined,
  wished?: string,
): string {
  const words = schemaAt(schema, 'proxy.expose.type')?.enum;
  if (!words || (wished && words.includes(wished))) {
    return wished || INSIDE[0];
  }
  const meant = wished ? SAME.find(pair => pair.includes(wished)) : INSIDE;
  // Where both are known, the older word is the one that goes
  const known = [...(meant ?? [])].reverse().find(word => words.includes(word));
  return known ?? (wished || INSIDE[0]);
}

/**
 * What the API server warned of, without the word for the exposure that we chose: where the right to read Everest's
 * definitions is missing it is the older one, of which Everest 1.12 and newer say that it is deprecated.
 *
 * @param wished - what the request says, undefined where it leaves the exposure to us
 */
export function warningsOfRequest(
  warnings: string[],
  wished: unknown,
): string[] {
  return wished === undefined
    ? warnings.filter(text => !(isOfExposure(text) && /deprecat/i.test(text)))
    : warnings;
}

function isOfExposure(warning: string): boolean {
  return (
    /expos/i.test(warning) && new RegExp(`\\b${INSIDE[0]}\\b`).test(warning)
  );
}
