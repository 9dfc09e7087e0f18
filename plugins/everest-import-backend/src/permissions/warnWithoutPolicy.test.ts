import { mockServices } from '@backstage/backend-test-utils';
import { startPortal } from '../__testUtils__/startPortal';

/** What a portal warns of at its start. */
async function warnings(config: object) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const portal = await startPortal({
    clusters: [],
    config: { ...config },
    features: [logger.factory],
  });
  await portal.server.stop();
  return logger.warn.mock.calls.map(([message]) => message);
}

jest.setTimeout(60_000);

describe('the permission framework', () => {
  it.each([
    ['is off', { permission: { enabled: false } }],
    ['is not configured', {}],
  ])('that %s is warned of at the start', async (_how, config) => {
    expect(await warnings(config)).toEqual([
      expect.stringContaining("'permission.enabled' is not true"),
    ]);
  });

  it('that is on is nothing to warn of', async () => {
    expect(await warnings({ permission: { enabled: true } })).toEqual([]);
  });
});
