import { Readable } from 'node:stream';
import { toError } from '@backstage/errors';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import type { HttpHandlerOptions, RequestHandler } from '@smithy/types';
import { AddressRefusedError } from './AddressRefusedError';
import { AnsweredRequest, SlicedResponse } from './parseInSlices';
import { MalformedAnswerError, readBounded } from './readBounded';
import { sliceList } from './sliceList';

/** Most that a list of 1,000 keys can be, unless they are of the longest. */
const MOST_LIST = 2 * 1024 * 1024;
/** An error is some hundred bytes long; this much is parsed at once. */
const MOST_ERROR = 32 * 1024;
/** No answer of S3 has one; each is a way to make a small answer large. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/** The bytes that a range asks for; undefined where a request has none. */
function askedBytes({ headers }: HttpRequest): number | undefined {
  const [, start, end] = /^bytes=(\d*)-(\d+)$/.exec(headers.range ?? '') ?? [];
  return end === undefined ? undefined : Number(end) - Number(start || 1) + 1;
}

/** One of our own: the SDK wraps what it doesn't know for an error, and loses the code that says what happened. */
function asOwnError(error: unknown): Error {
  const { name, message, code } = toError(error) as NodeJS.ErrnoException;
  return Object.assign(new Error(message), { name, code });
}

/** S3 sent us elsewhere, and we don't go there. */
export class RedirectedError extends Error {
  constructor(readonly body: string) {
    super('S3 answered with a redirect');
    this.name = 'RedirectedError';
  }
}

/** Reads each answer to its end, within bounds, before anything parses it, and cuts what is long; follows no redirect. */
export class BoundedHandler
  implements RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>
{
  readonly #inner: NodeHttpHandler;
  readonly #hosts: string[];

  /** @param hosts - what it may connect to, also through a proxy, which looks names up by itself. */
  constructor(inner: NodeHttpHandler, hosts: string[]) {
    this.#inner = inner;
    this.#hosts = hosts;
  }

  async handle(
    request: HttpRequest,
    options: HttpHandlerOptions = {},
  ): Promise<{ response: HttpResponse }> {
    if (request instanceof AnsweredRequest) {
      const body = Readable.from([request.answer]);
      return { response: new HttpResponse({ statusCode: 200, body }) };
    }
    if (!this.#hosts.includes(request.hostname)) {
      throw new AddressRefusedError();
    }
    const { response } = await this.#inner
      .handle(request, options)
      .catch(error => {
        throw asOwnError(error);
      });
    const isError = response.statusCode >= 300;
    const asked = isError ? undefined : askedBytes(request);
    const body = await readBounded(response.body, {
      maxBytes: asked ?? (isError ? MOST_ERROR : MOST_LIST),
      signal: options.abortSignal as AbortSignal | undefined,
    });
    if (asked === undefined && DECLARATION.test(body.toString('latin1'))) {
      throw new MalformedAnswerError('the answer declares entities');
    }
    if (response.statusCode >= 300 && response.statusCode < 400) {
      throw new RedirectedError(body.subarray(0, 4096).toString('utf8'));
    }
    const [first, ...rest] = asked === undefined ? sliceList(body) : [body];
    response.body = Readable.from([first]);
    return { response: new SlicedResponse(response, rest) };
  }

  destroy(): void {
    this.#inner.destroy();
  }
}
