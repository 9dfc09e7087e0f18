const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** How large and deep a piece of JSON is, and whether it holds keys that JavaScript treats specially. */
export function jsonLimitExceeded(
  value: unknown,
  limits: { depth: number; nodes: number; bytes: number },
): string | undefined {
  const rest: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  while (rest.length > 0) {
    const item = rest.pop()!;
    nodes += 1;
    if (typeof item.value === 'object' && item.value !== null) {
      if (item.depth >= limits.depth) {
        return `must be at most ${limits.depth} levels deep`;
      }
      // What waits counts already: a list of a million is not gone through first
      if (nodes + rest.length + sizeOf(item.value) > limits.nodes) {
        return `must hold at most ${limits.nodes} values`;
      }
      for (const [key, child] of Object.entries(item.value)) {
        if (UNSAFE_KEYS.has(key)) {
          return `must not hold a key '${key}'`;
        }
        rest.push({ value: child, depth: item.depth + 1 });
      }
    }
  }
  return JSON.stringify(value).length > limits.bytes
    ? `must be at most ${limits.bytes} bytes of JSON`
    : undefined;
}
