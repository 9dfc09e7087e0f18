/** A function of an object that never changes, such as one that a watch sent: its result is kept as long as the object. */
export function oncePerObject<K extends object, V>(
  compute: (object: K) => V,
): (object: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return object => {
    let entry = known.get(object);
    if (!entry) {
      entry = { value: compute(object) };
      known.set(object, entry);
    }
    return entry.value;
  };
}
