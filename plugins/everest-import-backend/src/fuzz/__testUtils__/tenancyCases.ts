import fc from 'fast-check';
import {
  ASSIGNERS,
  ENTITIES,
  isListed,
  NAMESPACES,
  PLANS,
  Principal,
  PRINCIPALS,
  SECRETS_GIVEN,
  SECRETS_OF_OTHERS,
  SOURCES,
} from './tenancyWorld';

/** What is asked for, in the words that decide. */
export interface CreateCase {
  who: string;
  how: 'create' | 'dryRun' | 'preflight';
  namespace: string;
  /** Whether it asks for the name of a database that is there; else for one that nobody has had yet. */
  isTaken: boolean;
  /** `typed`, `elsewhere`, or a configured one. */
  source: string;
  s3Secret?: string;
  databaseSecret?: string;
  owner?: string;
  system?: string;
  entity?: string;
  requestId?: string;
}

export interface ReadCase {
  who: string;
  path: string;
}

const oneOf = (...values: string[]) => fc.constantFrom(...values);
/** Left out so many times for each time that it is there. */
const some = (arbitrary: fc.Arbitrary<string>, leftOut: number) =>
  fc.oneof(
    { arbitrary, weight: 1 },
    { arbitrary: fc.constant(undefined), weight: leftOut },
  );

const given = (purpose: string) =>
  fc
    .integer({ min: 0, max: SECRETS_GIVEN - 1 })
    .map(number => `given-${purpose}-${number}`);
const wrongSecret = oneOf(
  ...SECRETS_OF_OTHERS,
  ...Object.values(PLANS).flatMap(plan => [
    `${plan}-s3`,
    `everest-secrets-${plan}`,
  ]),
  'never-made',
  'given-s3-0',
  'given-database-0',
);
const secret = (purpose: string) =>
  fc.oneof({ arbitrary: given(purpose), weight: 2 }, wrongSecret);
const refOf = (kind: string) =>
  oneOf(
    ...Object.keys(ENTITIES).filter(ref => ref.startsWith(kind)),
    `${kind}:default/not-there`,
  ).chain(ref =>
    oneOf(ref, ref, ref.toUpperCase().replace('DEFAULT', 'default')),
  );

export const createCase: fc.Arbitrary<CreateCase> = fc.record({
  who: oneOf(...Object.keys(PRINCIPALS)),
  how: fc.constantFrom<CreateCase['how'][]>(
    'create',
    'create',
    'create',
    'dryRun',
    'preflight',
  ),
  namespace: oneOf(
    ...Object.keys(NAMESPACES),
    'team-blue',
    'team-red',
    'nowhere',
  ),
  isTaken: fc.integer({ min: 0, max: 9 }).map(number => number === 0),
  source: oneOf(
    'typed',
    'typed',
    'typed',
    'elsewhere',
    ...Object.keys(SOURCES),
  ),
  s3Secret: some(secret('s3'), 1),
  databaseSecret: some(secret('database'), 4),
  owner: some(
    oneOf(
      'group:default/blue',
      'Group:Default/BLUE',
      'group:default/red',
      'user:default/ann',
      'user:default/bob',
      'group:default/nobodys',
    ),
    2,
  ),
  system: some(refOf('system'), 2),
  entity: some(refOf('component'), 2),
  requestId: some(oneOf('again-1', 'again-2', 'again-3'), 5),
});

const enc = encodeURIComponent;
const namespaceOf = oneOf(...Object.keys(NAMESPACES), 'nowhere');
const paths = fc.oneof(
  oneOf('/imports', '/importers', '/targets', '/sources', '/clusters'),
  fc.constant('/imports?limit=500'),
  namespaceOf.map(namespace => `/imports?namespace=${namespace}`),
  oneOf('group:default/red', 'group:default/blue', 'user:default/ann').chain(
    ref =>
      oneOf(`/imports?owner=${enc(ref)}`, `/imports?requestedBy=${enc(ref)}`),
  ),
  oneOf(...Object.keys(ENTITIES), 'system:default/not-there').map(
    ref => `/imports?entity=${enc(ref)}`,
  ),
  fc
    .tuple(namespaceOf, oneOf(...Object.values(PLANS), 'never-made'))
    .map(([namespace, name]) => `/imports/sandbox/${namespace}/${name}`),
  // Put in later: ids are known only then
  fc.nat(200).map(number => `/imports/by-id/@${number}`),
  fc.nat(200).map(number => `/imports/sandbox/@${number}`),
);

export const readCase: fc.Arbitrary<ReadCase> = fc.record({
  who: oneOf(...Object.keys(PRINCIPALS)),
  path: paths,
});

export const principalOf = ({ who }: { who: string }): Principal =>
  PRINCIPALS[who];

function isGiven(name: string | undefined, purpose: string): boolean {
  return name === undefined || name.startsWith(`given-${purpose}-`);
}

/** What tenancy and the rules beside it say of a request: why it may not be; nothing where it may. */
export function forbids(request: CreateCase): string[] {
  const who = principalOf(request);
  const mayAssign = who.refs.some(ref => ASSIGNERS.includes(ref));
  const owns = (ref: string) => who.refs.includes(ref.toLowerCase());
  const isForeign = (ref: string | undefined) => {
    const owner = ref && ENTITIES[ref.toLowerCase()];
    return ref !== undefined && (!owner || (!owns(owner) && !mayAssign));
  };
  const { namespace, source, owner } = request;
  const isTyped = ['typed', 'elsewhere'].includes(source);
  const reasons: [string, boolean][] = [
    ['principal', who.kind !== 'user'],
    ['namespace', !isListed(NAMESPACES[namespace] ?? [], who)],
    ['name', request.isTaken && namespace in PLANS],
    ['endpoint', source === 'elsewhere'],
    ['source', !isTyped && !isListed(SOURCES[source], who)],
    ['keys', !isTyped && request.s3Secret !== undefined],
    ['s3 secret', !isGiven(request.s3Secret, 's3')],
    ['database secret', !isGiven(request.databaseSecret, 'database')],
    ['owner', owner !== undefined && !owns(owner) && !mayAssign],
    ['entity', isForeign(request.entity)],
    ['system', isForeign(request.system)],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
