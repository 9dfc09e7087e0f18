import { badRequest } from './failures';
import { KubeObject } from './objects';

type Match = (object: KubeObject) => boolean;

function labelRule(text: string): Match {
  const [, key, inOrNot, set] =
    /^([^\s!=]+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(text) ?? [];
  if (set !== undefined) {
    const values = set.split(',').map(value => value.trim());
    return ({ metadata }) =>
      values.includes(metadata.labels?.[key] ?? '\0') === (inOrNot === 'in');
  }
  const [, label, operator, value] = /^([^=!]+)(!=|==?)(.*)$/.exec(text) ?? [];
  if (label) {
    return ({ metadata }) =>
      (metadata.labels?.[label] === value) === (operator !== '!=');
  }
  const name = text.replace(/^!/, '');
  return ({ metadata }) =>
    (metadata.labels?.[name] !== undefined) === (name === text);
}

function fieldRule(text: string): Match {
  const [, path, operator, value] = /^([^=!]+)(!=|==?)(.*)$/.exec(text) ?? [];
  if (!path) throw badRequest(`unable to parse field selector "${text}"`);
  const at = path.split('.');
  return object => {
    const found = at.reduce<unknown>(
      (from, step) => (from as Record<string, unknown> | undefined)?.[step],
      object,
    );
    return (String(found ?? '') === value) === (operator !== '!=');
  };
}

/** What `labelSelector` and `fieldSelector` of a request let through. */
export function selectorOf(query: URLSearchParams): Match {
  const split = (text: string | null) =>
    (text ?? '').split(/,(?![^(]*\))/).filter(Boolean);
  const rules = [
    ...split(query.get('labelSelector')).map(rule => labelRule(rule.trim())),
    ...split(query.get('fieldSelector')).map(rule => fieldRule(rule.trim())),
  ];
  return object => rules.every(rule => rule(object));
}
