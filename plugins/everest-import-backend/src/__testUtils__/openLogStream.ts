import { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { eventsIn } from './openApi';
import { Portal } from './startPortal';
import { BASE } from './twoTeams';
import { until } from './until';

/** A log that is read over real HTTP, as a page reads it. */
export async function openLogStream(
  { server }: Pick<Portal, 'server'>,
  path: string,
  authorization: string,
) {
  const leaving = new AbortController();
  const response = await fetch(
    `http://localhost:${server.port()}${BASE}${path}`,
    { headers: { authorization }, signal: leaving.signal },
  );
  let text = '';
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
    }
  })().catch(() => {});
  // A part of an event is none yet
  const events = () =>
    eventsIn(text.slice(0, text.lastIndexOf('\n\n') + 1)) as ImportLogEvent[];
  const lines = () =>
    events().flatMap(event => (event.type === 'lines' ? event.lines : []));
  const end = () => events().find(event => event.type === 'end');
  return {
    response,
    events,
    lines,
    texts: () => lines().map(line => line.text),
    /** All that was sent, as it was. */
    raw: () => text,
    /** Of a refusal. */
    message: async () => {
      await ended;
      return JSON.parse(text).error.message as string;
    },
    /** Why there are no more lines. */
    untilEnd: () => until(end),
    untilText: (part: string) =>
      until(() => lines().some(line => line.text.includes(part))),
    async leave() {
      leaving.abort();
      await ended;
    },
  };
}
