import { KubeObject } from '../objects';
import { refusal } from '../words';

type Read = (object: KubeObject, key: string) => unknown;
type Rule = (object: KubeObject) => boolean;

// `key`, `!key`, `key=value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`
const RULE = /^(!?)([^\s=!]+)\s*(?:(==?|!=|in\b|notin\b)\s*\(?([^)]*)\)?)?$/;

function ruleOf(text: string, read: Read): Rule {
  const [whole, not, key, operator, set = ''] = RULE.exec(text.trim()) ?? [];
  if (!whole)
    throw refusal('badRequest', { text: `unable to parse "${text}"` });
  if (!operator) return object => (read(object, key) === undefined) === !!not;
  const values = set.split(',').map(value => value.trim());
  const wanted = !['!=', 'notin'].includes(operator);
  return object => values.includes(String(read(object, key))) === wanted;
}

const label: Read = ({ metadata }, key) => metadata.labels?.[key];
const field: Read = (object, path) =>
  path.split('.').reduce((at, step) => at?.[step], object) ?? '';

/** What `labelSelector` and `fieldSelector` of a request let through. */
export function selectorOf(query: URLSearchParams): Rule {
  const rulesIn = (name: string, read: Read) =>
    (query.get(name) ?? '')
      .split(/,(?![^(]*\))/)
      .filter(Boolean)
      .map(text => ruleOf(text, read));
  const labels = rulesIn('labelSelector', label);
  const rules = [...labels, ...rulesIn('fieldSelector', field)];
  return object => rules.every(rule => rule(object));
}
