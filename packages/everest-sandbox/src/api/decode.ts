import { compare } from 'fast-json-patch';
import { KubeObject } from '../objects';
import { Cause, cause, invalid, refusal } from '../words';
import { Kind } from './kinds';
import { applySchema } from './schema';
import { Target } from './Target';

const NAME = /^[a-z0-9]([-a-z0-9.:]{0,251}[a-z0-9])?$/;
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decodeSecret({ stringData = {}, ...rest }: KubeObject): KubeObject {
  const data: Record<string, string> = { ...rest.data };
  for (const [key, text] of Object.entries<string>(stringData))
    data[key] = Buffer.from(text).toString('base64');
  if (!Object.values(data).every(value => BASE64.test(value))) {
    const text = 'illegal base64 data';
    throw refusal('undecodable', { ...rest, version: 'v1', text });
  }
  return { type: 'Opaque', ...rest, data };
}

/** Reads an object as every server does before admission: pruned and with defaults. */
export function decode({ kind, strict }: Target, body?: object) {
  const text = `this is no ${kind.kind} of ${kind.apiVersion}`;
  const type = { apiVersion: kind.apiVersion, kind: kind.kind };
  const given = { metadata: {}, ...type, ...body } as KubeObject;
  if (given.kind !== kind.kind || given.apiVersion !== kind.apiVersion)
    throw refusal('badRequest', { text });
  const object = structuredClone(given);
  applySchema(kind, object);
  const unknown = compare(given, object)
    .filter(({ op }) => op === 'remove')
    .map(({ path }) => path.slice(1).replace(/\//g, '.'));
  if (strict && unknown.length) {
    const list = unknown.map(path => `unknown field "${path}"`).join(', ');
    const version = kind.apiVersion.split('/').pop();
    const error = `strict decoding error: ${list}`;
    throw refusal('undecodable', { ...type, version, text: error });
  }
  return kind.kind === 'Secret' ? decodeSecret(object) : object;
}

/** Refuses what the kind's schema, or any server, has something against. */
export function check(kind: Kind, object: KubeObject, old?: KubeObject) {
  const causes: Cause[] = [];
  const test = (what: string, rule: RegExp, field: string, value: string) => {
    if (rule.test(value)) return;
    causes.push(cause(what, field, { value: JSON.stringify(value) }));
  };
  const { name } = object.metadata;
  test('name', NAME, 'metadata.name', name);
  const keys = kind.kind === 'Secret' ? Object.keys(object.data) : [];
  keys.forEach(key => test('key', KEY, `data[${key}]`, key));
  causes.push(...applySchema(kind, object, old));
  if (causes.length) throw invalid(kind, name, causes);
}
