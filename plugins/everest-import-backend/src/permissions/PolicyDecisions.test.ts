import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  importerReadPermission,
  importReadPermission,
  targetUsePermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Caller } from './Caller';
import { PolicyDecisions } from './PolicyDecisions';

const callerOf = (name: string): Caller => ({
  credentials: mockCredentials.user(`user:default/${name}`),
  isService: false,
  ownershipRefs: [],
});

/** Ann may do all, everybody else nothing; says who asked for what. */
function startPolicy() {
  const questions: string[] = [];
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (requests, options) => {
      const { credentials } = options as { credentials: { principal: object } };
      const isAnn = JSON.stringify(credentials.principal).includes('ann');
      questions.push(
        requests.map(({ permission }) => permission.name).join(' '),
      );
      return requests.map(() => ({
        result: isAnn ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }));
    },
  });
  return { questions, permissions, policy: new PolicyDecisions(permissions) };
}

describe('what policy says', () => {
  it('is one question for all that a request needs at the same time', async () => {
    const { policy, questions } = startPolicy();
    const ann = callerOf('ann');
    const [clusters, imports] = await Promise.all([
      policy.of(ann, [importReadPermission, importerReadPermission]),
      policy.of(ann, [importReadPermission]),
    ]);
    expect(clusters).toHaveLength(2);
    expect(imports).toEqual([{ result: AuthorizeResult.ALLOW }]);
    expect(questions).toEqual([
      `${importReadPermission.name} ${importerReadPermission.name}`,
    ]);
  });

  it('is asked again a moment later, and for each caller', async () => {
    const { policy, questions } = startPolicy();
    const [ann, bob] = ['ann', 'bob'].map(callerOf);
    const both = await Promise.all([
      policy.of(ann, [targetUsePermission]),
      policy.of(bob, [targetUsePermission]),
    ]);
    expect(both.flat().map(({ result }) => result)).toEqual([
      AuthorizeResult.ALLOW,
      AuthorizeResult.DENY,
    ]);
    await policy.of(ann, [targetUsePermission]);
    expect(questions).toHaveLength(3);
  });

  it('is an error for all who asked when policy fails, and asked for anew then', async () => {
    const { policy, permissions, questions } = startPolicy();
    const ann = callerOf('ann');
    permissions.authorizeConditional.mockRejectedValueOnce(new Error('away'));
    const asked = await Promise.allSettled([
      policy.of(ann, [targetUsePermission]),
      policy.of(ann, [importReadPermission]),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await policy.of(ann, [targetUsePermission]);
    expect(questions).toEqual([targetUsePermission.name]);
  });
});
