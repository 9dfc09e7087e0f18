import { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';

export interface HttpsCall {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  agent: Agent;
  signal?: AbortSignal;
}

/** Sends JSON and hands back the open answer. */
export function callHttps(
  url: string,
  call: HttpsCall,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const body =
      call.body === undefined ? undefined : JSON.stringify(call.body);
    const sent = request(url, {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
        }),
        ...call.headers,
      },
      agent: call.agent,
      signal: call.signal,
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
