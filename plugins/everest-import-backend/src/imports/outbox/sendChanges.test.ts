import { mockServices } from '@backstage/backend-test-utils';
import { aRow } from '../../__testUtils__/ledger';
import { OutboxEntry } from './Outbox';
import { sendChanges } from './sendChanges';

function open() {
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue(undefined);
  const signalled: {
    recipients: unknown;
    message: { uid: string; version: number };
  }[] = [];
  const signals = {
    publish: async (signal: unknown) =>
      void signalled.push(signal as (typeof signalled)[number]),
  };
  const send = sendChanges({ events, signals, clock: () => 1_000 });
  return { events, signalled, sendAll: (all: OutboxEntry[]) => send(all) };
}

function change(
  uid: string,
  readers: { requestedBy?: string; owner?: string },
  age = 0,
): OutboxEntry {
  const row = aRow({ databaseUid: uid, ours: true, ...readers });
  return {
    ...{ id: uid, kind: 'change', databaseUid: uid, row, age },
    ...{ attempts: 1, generation: 0, isTold: false },
  };
}

const ann = { requestedBy: 'user:default/ann' };

describe('changes of imports', () => {
  it('are one event for each import, and one signal for each reader', async () => {
    const { sendAll, events, signalled } = open();
    const owner = 'group:default/blue';
    await Promise.all(
      sendAll([change('a', { ...ann, owner }), change('b', ann)]),
    );
    expect(events.publish.mock.calls.map(([params]) => params)).toEqual([
      {
        topic: 'everest-import.changed',
        eventPayload: { cluster: 'c1', uid: 'a' },
      },
      {
        topic: 'everest-import.changed',
        eventPayload: { cluster: 'c1', uid: 'b' },
      },
    ]);
    expect(signalled).toEqual([
      {
        recipients: { type: 'user', entityRef: 'user:default/ann' },
        channel: 'everest-import:imports',
        message: { uid: 'b', version: 1_000 },
      },
      {
        recipients: { type: 'user', entityRef: owner },
        channel: 'everest-import:imports',
        message: { uid: 'a', version: 1_000 },
      },
    ]);
  });

  it('count versions up, also while the clock stands', async () => {
    const { sendAll, signalled } = open();
    await Promise.all(sendAll([change('a', ann)]));
    await Promise.all(sendAll([change('a', ann)]));
    expect(signalled.map(({ message }) => message.version)).toEqual([
      1_000, 1_001,
    ]);
  });

  it('are told to no page once they are a minute old, and to other plugins all the same', async () => {
    const { sendAll, events, signalled } = open();
    await Promise.all(sendAll([change('a', ann, 60_000)]));
    expect(signalled).toEqual([]);
    expect(events.publish).toHaveBeenCalledTimes(1);
  });

  it('wait for no signal, also where the service that takes it never answers', async () => {
    const { events } = open();
    const send = sendChanges({
      events,
      signals: { publish: () => new Promise<void>(() => {}) },
      clock: () => 1_000,
    });
    await Promise.all(send([change('a', ann)]));
    expect(events.publish).toHaveBeenCalledTimes(1);
  });

  it('are sent again one by one where the bus fails', async () => {
    const { sendAll, events } = open();
    events.publish.mockRejectedValueOnce(new Error('no bus'));
    const sent = await Promise.allSettled(
      sendAll([change('a', ann), change('b', ann)]),
    );
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
