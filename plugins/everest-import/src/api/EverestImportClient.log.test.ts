import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { waitFor } from '@testing-library/react';
import { createClient, server } from '../__testUtils__/everestImportServer';
import { answerLog, linesOf } from '../__testUtils__/logStream';

const ID = 'run 1';
const PATH = '/imports/by-id/run%201/logs';
const END = { type: 'end', reason: 'read', text: 'It runs.' } as const;

describe('the log by EverestImportClient', () => {
  registerMswTestHooks(server);

  async function read() {
    const log = answerLog(PATH);
    const events: ImportLogEvent[] = [];
    const leaving = new AbortController();
    const done = createClient().readLog(
      ID,
      { follow: true, tailLines: 7 },
      { onEvent: event => events.push(event), signal: leaving.signal },
    );
    await waitFor(() => expect(log.asked).toHaveLength(1));
    return { log, events, done, leaving };
  }

  it('is told event by event, wherever the network cuts them', async () => {
    const { log, events, done } = await read();
    expect(log.asked[0].search).toBe('?follow=true&tailLines=7');
    const lines = linesOf('one', 'two');
    const text = `data: ${JSON.stringify(lines)}\n\n:\n\nevent: x\nid: 3\n`;
    log.write(text.slice(0, 30));
    log.write(text.slice(30));
    await waitFor(() => expect(events).toEqual([lines]));
    log.send(END);
    log.close();
    await done;
    expect(events).toEqual([lines, END]);
  });

  it('is an error where it ends without its end', async () => {
    const { log, done } = await read();
    log.send(linesOf('one'));
    log.close();
    await expect(done).rejects.toThrow('The log was cut off before its end.');
  });

  it('is left when that is wanted', async () => {
    const { log, done, leaving } = await read();
    leaving.abort();
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    await waitFor(() => expect(log.left()).toBe(1));
  });
});
