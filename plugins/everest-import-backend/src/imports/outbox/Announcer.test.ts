import { mockServices } from '@backstage/backend-test-utils';
import { until } from '../../__testUtils__/until';
import { Announcer } from './Announcer';

function open() {
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  const announcer = new Announcer({ events, logger, gatherMs: 20 });
  const published = () => events.publish.mock.calls.map(([params]) => params);
  return { announcer, events, published };
}

const changed = (cluster: string) => ({
  topic: 'everest-import.changed',
  eventPayload: { cluster },
});

describe('Announcer', () => {
  it('gathers changes of importers: one event for each cluster', async () => {
    const { announcer, published } = open();
    announcer.importersChanged('c1');
    announcer.importersChanged('c2');
    announcer.importersChanged('c1');
    await until(() => published().length === 2);
    expect(published()).toEqual([changed('c1'), changed('c2')]);
  });

  it('survives a bus that fails', async () => {
    const { announcer, events, published } = open();
    events.publish.mockRejectedValueOnce(new Error('no bus'));
    announcer.importersChanged('c1');
    await until(() => published().length === 1);
    announcer.importersChanged('c1');
    await until(() => published().length === 2);
    expect(published()[1]).toEqual(changed('c1'));
  });
});
