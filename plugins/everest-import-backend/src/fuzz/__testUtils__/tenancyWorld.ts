import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';

const BLUE = 'group:default/blue';
const RED = 'group:default/red';
const OPS = 'user:default/ops';

/** Somebody who asks: what they own things through, as the tests of this folder know it and the backend has to find out. */
export interface Principal {
  authorization: string;
  kind: 'user' | 'service' | 'nobody';
  refs: string[];
}

function user(name: string, ...groups: string[]): Principal {
  const ref = `user:default/${name}`;
  return {
    authorization: mockCredentials.user.header(ref),
    kind: 'user',
    refs: [ref, ...groups],
  };
}

/** Who is in which group is what `startPortal` says; nobody else is in any. */
export const PRINCIPALS: Record<string, Principal> = {
  ann: user('ann', BLUE),
  bob: user('bob', RED),
  cat: user('cat', BLUE, RED),
  dan: user('dan'),
  ops: user('ops'),
  service: {
    authorization: mockCredentials.service.header(),
    kind: 'service',
    refs: [],
  },
  nobody: {
    authorization: mockCredentials.none.header(),
    kind: 'nobody',
    refs: [],
  },
};

export const ASSIGNERS = [OPS];

/** By namespace, as config lists them: nobody listed, nobody may. */
export const NAMESPACES: Record<string, string[]> = {
  'team-blue': [BLUE, OPS],
  'team-red': [RED],
  'team-green': [],
};

/** By backup source. */
export const SOURCES: Record<string, string[]> = {
  blues: [BLUE],
  reds: [RED],
  everybodys: ['*'],
  nobodys: [],
};

/** By entity; what is not here is not there. */
export const ENTITIES: Record<string, string> = {
  'component:default/shop-api': BLUE,
  'component:default/pay-api': RED,
  'system:default/shop': BLUE,
  'system:default/payments': RED,
};

/** A database with an import that is there from the start, in each namespace. */
export const PLANS: Record<string, string> = {
  'team-blue': 'blueprint-one',
  'team-red': 'redprint-one',
  'team-green': 'greenprint-one',
};

/** For so many imports of each namespace. */
export const SECRETS_GIVEN = 40;
/** Secrets that are there and not for imports: without label, and that of a BackupStorage. */
export const SECRETS_OF_OTHERS = ['not-for-this', 'of-a-storage'];

/** What of a namespace nobody but its owners may learn: names that the tests give to things there. */
export const MARKERS: Record<string, string[]> = Object.fromEntries(
  Object.entries(PLANS).map(([namespace, plan]) => [
    namespace,
    [plan, `storage-of-${namespace}`],
  ]),
);

export function isListed(owners: string[], { refs }: Principal): boolean {
  return owners.includes('*') || owners.some(owner => refs.includes(owner));
}

export function catalogEntities(): Entity[] {
  return Object.entries(ENTITIES).map(([ref, owner]) => {
    const [kind, name] = ref.split(':default/');
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: `${kind[0].toUpperCase()}${kind.slice(1)}`,
      metadata: { name },
      relations: [{ type: 'ownedBy', targetRef: owner }],
    };
  });
}
