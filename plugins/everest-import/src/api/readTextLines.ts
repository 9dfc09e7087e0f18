/**
 * The non-empty lines of a reply, each as soon as it is there. Ends when aborted.
 *
 * @throws what the stream itself throws when it is cut
 */
export async function* readTextLines(
  response: Response,
  signal?: AbortSignal,
): AsyncGenerator<string> {
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
      yield* lines.filter(text => text.trim() !== '');
      if (done) {
        return;
      }
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    await cancel();
  }
}
