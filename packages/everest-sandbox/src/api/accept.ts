import { KubeObject } from '../objects';
import { refusal } from '../words';

const META = 'meta.k8s.io';
const ALONE = 'PartialObjectMetadata';
const LIST = `${ALONE}List`;
const PLAIN = ['application/json', 'application/*', '*/*'];

interface Page {
  kind: string;
  metadata: object;
  items: KubeObject[];
}

/** How the asker wants what it gets. */
export interface Shape {
  object(object: KubeObject): object;
  page(page: Page): object;
}

/** The first form of the header that is served; a real server has tables too. */
function formOf(accept: string): { as?: string; v?: string } | undefined {
  for (const part of accept.split(',')) {
    const [type, ...rest] = part.split(';').map(word => word.trim());
    const parameters = rest.map(word => word.split('='));
    const { as, g, v = '' } = Object.fromEntries(parameters);
    const known =
      !as ||
      ([ALONE, LIST].includes(as) && g === META && /^v1(beta1)?$/.test(v));
    if (PLAIN.includes(type) && known) return { as, v };
  }
  return undefined;
}

/** After the `Accept` header; refuses what no server has, and metadata of one where there are many. */
export function shapeOf(accept = '*/*'): Shape {
  const form = formOf(accept);
  if (!form) throw refusal('notAcceptable');
  const { as, v } = form;
  const apiVersion = `${META}/${v}`;
  const misfit = (is: string) => {
    throw refusal('otherForm', { as, is });
  };
  const alone = ({ metadata }: KubeObject) => ({
    kind: ALONE,
    apiVersion,
    metadata,
  });
  return {
    object: object => {
      if (!as) return object;
      return as === ALONE
        ? alone(object)
        : misfit(`not a list (*core.${object.kind})`);
    },
    page: page => {
      if (!as) return page;
      const { metadata, items } = page;
      return as === LIST
        ? { kind: LIST, apiVersion, metadata, items: items.map(alone) }
        : misfit(`a list (*core.${page.kind})`);
    },
  };
}
