/** A deadline that can be moved, tied to the caller's own signal. */
export function createDeadline(outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer: NodeJS.Timeout | undefined;
  if (outer?.aborted) {
    abort();
  }
  outer?.addEventListener('abort', abort);
  return {
    abort,
    signal: controller.signal,
    set(milliseconds: number) {
      clearTimeout(timer);
      timer = setTimeout(abort, milliseconds);
    },
    /** Waits without end, but for the caller's own signal. */
    rest() {
      clearTimeout(timer);
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

export type Deadline = ReturnType<typeof createDeadline>;
