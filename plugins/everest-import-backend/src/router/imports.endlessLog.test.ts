import { IncomingMessage, request } from 'node:http';
import { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { ANN } from '../__testUtils__/callers';
import { startHanging } from '../__testUtils__/hangingImport';
import { eventsIn } from '../__testUtils__/openApi';
import { startedBefore } from '../__testUtils__/startedBefore';
import { BASE, startTwoTeams } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';

// What it writes takes long where others compute beside it
jest.setTimeout(150_000);

const teams = startedBefore(startTwoTeams);

describe('the log of an importer that writes without end', () => {
  it('loses its oldest lines for a reader who is too slow, and says how many', async () => {
    const { portal } = teams();
    const { write, deletePod } = await startHanging(teams(), 'floods');
    const response = await new Promise<IncomingMessage>(resolve => {
      request(
        `http://localhost:${portal.server.port()}${BASE}/imports/sandbox/team-blue/floods/logs?follow=true`,
        { headers: { authorization: ANN } },
        resolve,
      ).end();
    });
    let heard = '';
    response.setEncoding('utf8').on('data', chunk => {
      heard += chunk;
    });
    await until(() => heard.includes('target database answers'));
    // Nobody reads: what is written from here on waits, or does not
    response.pause();
    const count = 120_000;
    for (let begin = 0; begin < count; begin += 1_000) {
      write(
        ...Array.from({ length: 1_000 }, (_, index) =>
          `${begin + index} `.padEnd(150, '-'),
        ),
      );
      await new Promise(setImmediate);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 3_000);
    });
    write('the last words');
    response.resume();
    await until(() => heard.endsWith('\n\n') && heard.includes('last words'));
    await deletePod();
    await until(() => response.readableEnded);
    const events = eventsIn(heard) as ImportLogEvent[];
    const told = events.flatMap(event =>
      event.type === 'lines' ? event.lines.map(line => line.text) : [],
    );
    const dropped = events.reduce(
      (sum, event) => sum + (event.type === 'dropped' ? event.lines : 0),
      0,
    );
    expect(told.at(-1)).toBe('the last words');
    expect(dropped).toBeGreaterThan(0);
    // With what it always writes at first
    expect(told.length + dropped).toBe(2 + count + 1);
  });
});
