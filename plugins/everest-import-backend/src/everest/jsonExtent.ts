/** Whether a value is deeper or longer, as JSON text, than that; found without recursion, and without going through all of it. */
export function exceeds(
  value: unknown,
  limits: { depth: number; length: number },
): 'depth' | 'length' | undefined {
  const rest = [{ value, depth: 0 }];
  let length = 0;
  for (let item = rest.pop(); item; item = rest.pop()) {
    const { value: part, depth } = item;
    if (typeof part === 'object' && part !== null) {
      if (depth >= limits.depth) {
        return 'depth';
      }
      for (const [key, child] of Object.entries(part)) {
        length += Array.isArray(part) ? 1 : key.length + 4;
        rest.push({ value: child, depth: depth + 1 });
      }
    }
    length += typeof part === 'string' ? part.length + 2 : 4;
    if (length > limits.length) {
      return 'length';
    }
  }
  return undefined;
}
