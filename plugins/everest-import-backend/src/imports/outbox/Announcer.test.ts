import { mockServices } from '@backstage/backend-test-utils';
import { anImport } from '../../__testUtils__/imports';
import { until } from '../../__testUtils__/until';
import { Announcer } from './Announcer';

function open() {
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue(undefined);
  const published: {
    recipients: unknown;
    message: { uid: string; version: number };
  }[] = [];
  const signals = {
    publish: async (signal: unknown) =>
      void published.push(signal as (typeof published)[number]),
  };
  const announcer = new Announcer({
    events,
    signals,
    clock: () => 1_000,
    logger: mockServices.logger.mock(),
    everyMs: 20,
  });
  return { announcer, events, published };
}

describe('Announcer', () => {
  it('gathers changes: one event for each import, one signal for each reader', async () => {
    const { announcer, events, published } = open();
    announcer.importChanged(
      anImport({
        id: 'a',
        requestedBy: 'user:default/ann',
        owner: 'group:default/blue',
      }),
    );
    announcer.importChanged(
      anImport({ id: 'b', requestedBy: 'user:default/ann' }),
    );
    announcer.importChanged(
      anImport({ id: 'b', requestedBy: 'user:default/ann' }),
    );
    announcer.importersChanged('c1');
    await until(() => published.length === 2);
    expect(events.publish.mock.calls.map(([params]) => params)).toEqual([
      { topic: 'everest-import.changed', eventPayload: { cluster: 'c1' } },
      {
        topic: 'everest-import.changed',
        eventPayload: { cluster: 'c1', uid: 'a' },
      },
      {
        topic: 'everest-import.changed',
        eventPayload: { cluster: 'c1', uid: 'b' },
      },
    ]);
    expect(published).toEqual([
      {
        recipients: { type: 'user', entityRef: 'user:default/ann' },
        channel: 'everest-import:imports',
        message: { uid: 'b', version: 1_000 },
      },
      {
        recipients: { type: 'user', entityRef: 'group:default/blue' },
        channel: 'everest-import:imports',
        message: { uid: 'a', version: 1_000 },
      },
    ]);
  });

  it('counts versions up, also while the clock stands', async () => {
    const { announcer, published } = open();
    announcer.importChanged(anImport({ requestedBy: 'user:default/ann' }));
    await until(() => published.length === 1);
    announcer.importChanged(anImport({ requestedBy: 'user:default/ann' }));
    await until(() => published.length === 2);
    expect(published.map(({ message }) => message.version)).toEqual([
      1_000, 1_001,
    ]);
  });

  it('survives a bus that fails', async () => {
    const { announcer, events, published } = open();
    events.publish.mockRejectedValueOnce(new Error('no bus'));
    announcer.importChanged(anImport());
    await until(() => events.publish.mock.calls.length === 1);
    announcer.importChanged(anImport({ requestedBy: 'user:default/ann' }));
    await until(() => published.length === 1);
    expect(events.publish).toHaveBeenCalledTimes(2);
  });
});
