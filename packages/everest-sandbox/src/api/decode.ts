import { badRequest, invalid } from './failures';
import { apiVersionOf, Kind } from './kinds';
import { KubeObject } from './objects';
import { applyDefaults, pruneUnknown, schemaCauses } from './schema';

const NAME = /^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/;
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes, prunes and defaults, as every server does before admission. */
export function decode(kind: Kind, strict: boolean, body: KubeObject) {
  if (!body || typeof body !== 'object') {
    throw badRequest('the body of the request was empty');
  }
  const apiVersion = apiVersionOf(kind);
  if (
    (body.kind ?? kind.kind) !== kind.kind ||
    (body.apiVersion ?? apiVersion) !== apiVersion
  ) {
    throw badRequest(
      `the API version in the data (${body.apiVersion}) does not match the expected API version (${apiVersion})`,
    );
  }
  const object: KubeObject = {
    ...structuredClone(body),
    apiVersion,
    kind: kind.kind,
  };
  object.metadata ??= { name: '' };
  if (kind.schema) {
    const unknown = pruneUnknown(kind.schema, object);
    if (strict && unknown.length) {
      const list = unknown.map(path => `unknown field "${path}"`).join(', ');
      throw badRequest(
        `${kind.kind} in version "${kind.version}" cannot be handled as a ${kind.kind}: strict decoding error: ${list}`,
      );
    }
    applyDefaults(kind.schema, object);
  }
  if (kind.plural === 'secrets') {
    const data = Object.entries(
      (object.stringData ?? {}) as Record<string, string>,
    );
    const encoded = data.map(([key, value]) => [
      key,
      Buffer.from(value).toString('base64'),
    ]);
    object.data = {
      ...(object.data as object),
      ...Object.fromEntries(encoded),
    };
    if (
      !Object.values(object.data as object).every(value => BASE64.test(value))
    ) {
      throw badRequest(
        'Secret in version "v1" cannot be handled as a Secret: illegal base64 data',
      );
    }
    object.type ??= 'Opaque';
    delete object.stringData;
  }
  return object;
}

/** Refuses what the kind's schema, or any server, has something against. */
export function check(kind: Kind, object: KubeObject, old?: KubeObject) {
  const { name } = object.metadata;
  const causes = kind.schema ? schemaCauses(kind.schema, object, old) : [];
  if (!NAME.test(name) || name.length > 253) {
    const message = `Invalid value: "${name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`;
    causes.unshift({
      reason: 'FieldValueInvalid',
      field: 'metadata.name',
      message,
    });
  }
  const keys =
    kind.plural === 'secrets' ? Object.keys(object.data as object) : [];
  for (const key of keys.filter(each => !KEY.test(each))) {
    const message = `Invalid value: "${key}": a valid config key must consist of alphanumeric characters, '-', '_' or '.'`;
    causes.push({
      reason: 'FieldValueInvalid',
      field: `data[${key}]`,
      message,
    });
  }
  if (causes.length) throw invalid(kind, name, causes);
}
