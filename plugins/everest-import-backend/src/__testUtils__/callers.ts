import { mockCredentials } from '@backstage/backend-test-utils';

/** Of the team that owns `team-blue`. */
export const ANN = mockCredentials.user.header('user:default/ann');
/** Of the team that owns `team-red`. */
export const BOB = mockCredentials.user.header('user:default/bob');
/** Of both teams. */
export const CAT = mockCredentials.user.header('user:default/cat');
export const SERVICE = mockCredentials.service.header();
export const NONE = mockCredentials.none.header();
