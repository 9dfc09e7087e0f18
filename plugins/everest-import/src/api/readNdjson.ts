/**
 * The JSON values of an `application/x-ndjson` reply, each as soon as its line is there. Ends when aborted.
 *
 * @throws SyntaxError on a line that is not JSON; what the stream itself throws when it is cut.
 */
export async function* readNdjson<T>(
  response: Response,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const reader = response.body?.getReader();
  if (!reader) {
    return;
  }
  const cancel = () => reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = done ? '' : lines.pop() ?? '';
      for (const line of lines.filter(text => text.trim() !== '')) {
        yield JSON.parse(line);
      }
      if (done) {
        return;
      }
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    await cancel();
  }
}
