import fc from 'fast-check';
import { documentedParameters } from '../../__testUtils__/openApi';
import { almostValidBody } from './importBodies';
import {
  almostValidFind,
  almostValidList,
  almostValidLook,
} from './lookBodies';
import { nastyText, nastyValue, writeJson } from './nastyValues';
import { RawRequest } from './sendRaw';

const BASE = '/api/everest-import';
const USER = 'Bearer mock-user-token';
/** Node itself refuses longer ones, before anybody sees them. */
const MAX_PATH = 6_000;

export interface WireRequest extends RawRequest {
  /** The documented route that was meant. */
  route: string;
}

function encode(text: string): string {
  // What is no Unicode can't be encoded
  return encodeURIComponent(Buffer.from(text).toString());
}

const encodedGarbage = fc.oneof(
  fc.constantFrom(
    ...['%00', '%2F', '%2e%2e', '%', '%zz', '%c0%af', '%ed%a0%80', '%ff'],
    ...['..', '.', '*', '%20', '%0d%0ax', '%E2%80%AEx', ';a=b', '%25%32%46'],
  ),
  nastyText.map(encode),
);

const GOOD: Record<string, string[]> = {
  cluster: ['sandbox'],
  namespace: ['team-blue', 'team-red'],
  name: ['acme-dump-loader', 'shop'],
  engine: ['mysql', 'pxc'],
  phase: ['Failed', 'Failed,Succeeded', ','],
  limit: ['1', '500', '501', '0', '-1', '1e2', '0x10', '1.5', 'Infinity'],
  entity: ['component:default/shop', 'shop', ':', '::', 'a:b/c/d'],
  cursor: ['W10=', 'bnVsbA==', 'WyJhIiwiYiJd', 'e30'],
  dryRun: ['true', 'false', ''],
};

const valueOf = (name: string) =>
  fc.oneof(fc.constantFrom(...(GOOD[name] ?? ['x'])), encodedGarbage);

const query = (names: string[]) =>
  fc
    .array(
      fc.oneof(
        ...names.map(name =>
          fc
            .tuple(
              fc.constantFrom('', '', '', '[]', '[a]', '[__proto__]', '%00'),
              valueOf(name),
            )
            .map(([suffix, value]) => `${name}${suffix}=${value}`),
        ),
        fc.tuple(encodedGarbage, encodedGarbage).map(pair => pair.join('=')),
        fc.constantFrom('__proto__[a]=1', '&&', '=', '%', 'a'.repeat(2_000)),
      ),
      { maxLength: 4 },
    )
    .map(parts => (parts.length ? `?${parts.join('&')}` : ''));

const path = (route: string) => {
  const template = route.split(' ')[1];
  const { inQuery, inPath } = documentedParameters(route);
  return fc
    .tuple(fc.tuple(...inPath.map(valueOf)), query(inQuery))
    .map(([values, search]) =>
      inPath
        .reduce(
          (done, name, index) => done.replace(`{${name}}`, () => values[index]),
          `${BASE}${template}`,
        )
        .concat(search)
        .slice(0, MAX_PATH),
    );
};

const authorization = fc.oneof(
  { weight: 30, arbitrary: fc.constant(USER) },
  fc.constantFrom('Bearer', 'Basic eDp5', 'Bearer mock-none-token', 'Bearer x'),
);

const BODIES: Record<string, typeof almostValidBody> = {
  'POST /backups/list': almostValidList,
  'POST /backups/find': almostValidFind,
  'POST /backups/look': almostValidLook,
};

const bodyOf = (route: string) => BODIES[route] ?? almostValidBody;

const brokenJson = (route: string) =>
  fc
    .tuple(bodyOf(route), fc.nat(), fc.constantFrom('', '{', '"', '\\', '\0'))
    .map(([given, at, inserted]) => {
      const text = writeJson(given ?? null);
      const place = at % (text.length + 1);
      return text.slice(0, place) + inserted + text.slice(place + 1);
    });

const body = (route: string) =>
  fc.oneof(
    {
      weight: 14,
      arbitrary: bodyOf(route).map(value => writeJson(value ?? null)),
    },
    { weight: 2, arbitrary: brokenJson(route) },
    { weight: 1, arbitrary: nastyValue.map(writeJson) },
    { weight: 1, arbitrary: nastyText },
  );

const bodyHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constant({ 'content-type': 'application/json' }),
  },
  fc.constantFrom<Record<string, string>>(
    {},
    { 'content-type': 'text/plain' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'application/json; charset=utf-7' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    { 'content-type': 'application/json', 'content-encoding': 'snappy' },
    { 'content-type': ';;;' },
  ),
);

/** Requests for one route, most of them wrong in some way. */
export function requestsFor(route: string): fc.Arbitrary<WireRequest> {
  const method = route.split(' ')[0];
  const writes = method !== 'GET';
  return fc
    .record({
      path: path(route),
      authorization,
      body: writes ? body(route) : fc.constant(undefined),
      headers: writes ? bodyHeaders : fc.constant({}),
    })
    .map(({ headers, authorization: who, ...rest }) => ({
      ...rest,
      route,
      method,
      headers: { ...headers, authorization: who },
    }));
}
