import { EventEmitter, once } from 'node:events';
import { ServerResponse } from 'node:http';

interface Line {
  at: Date;
  text: string;
}

interface PodLog {
  lines: Line[];
  ended: boolean;
}

/** Milliseconds are all that a Date has; a kubelet writes nine digits. */
const stamp = (at: Date) => at.toISOString().replace('Z', '000000Z');

/** What containers have written, sent as a kubelet sends it: by lines, times and bytes, and on while it is followed. */
export class PodLogs {
  private readonly logs = new Map<string, PodLog>();
  private readonly changes = new EventEmitter().setMaxListeners(0);

  /** The container has begun: from here on it has a log, if an empty one. */
  begin(pod: string) {
    this.write(pod, []);
  }

  write(pod: string, texts: string[]) {
    const log = this.logs.get(pod) ?? { lines: [], ended: false };
    this.logs.set(pod, log);
    const at = new Date();
    for (const text of texts) log.lines.push({ at, text });
    this.changes.emit(pod);
  }

  end(pod: string) {
    const log = this.logs.get(pod);
    if (log) log.ended = true;
    this.changes.emit(pod);
  }

  async send(pod: string, query: URLSearchParams, response: ServerResponse) {
    const log = this.logs.get(pod);
    if (!log) {
      const text = `container "${query.get(
        'container',
      )}" in pod "${pod}" is waiting to start: ContainerCreating`;
      return response.writeHead(400).end(text);
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const { signal } = gone;
    response.flushHeaders();
    const since = new Date(query.get('sinceTime') ?? 0);
    const tail = Number(query.get('tailLines') ?? log.lines.length);
    // Counted from the first line that is sent: what is cut off is the end.
    let left = Number(query.get('limitBytes') ?? Infinity);
    let next = Math.max(0, log.lines.length - tail);
    const wantsTimes = query.get('timestamps') === 'true';
    const asSent = ({ at, text }: Line) =>
      Buffer.from(`${wantsTimes ? `${stamp(at)} ` : ''}${text}\n`);
    while (!signal.aborted && left > 0) {
      if (next < log.lines.length) {
        const line = log.lines[next++];
        const bytes = asSent(line).subarray(0, left);
        if (line.at < since) continue;
        left -= bytes.length;
        if (!response.write(bytes))
          await once(response, 'drain', { signal }).catch(() => {});
      } else if (log.ended || query.get('follow') !== 'true') break;
      else await once(this.changes, pod, { signal }).catch(() => {});
    }
    return response.end();
  }
}
