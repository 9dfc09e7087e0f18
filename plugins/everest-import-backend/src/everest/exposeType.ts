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
