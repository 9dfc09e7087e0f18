/** A screen of so many pixels for each test of this block: jsdom has none. Only `min-width` and `max-width` are known. */
export function withScreen(width: number): void {
  const fits = (query: string) =>
    [...query.matchAll(/(min|max)-width: (\d+)px/g)].every(([, side, pixels]) =>
      side === 'min' ? width >= Number(pixels) : width <= Number(pixels),
    );
  beforeEach(() => {
    const listen = () => {};
    window.matchMedia = query => ({
      matches: fits(query),
      media: query,
      onchange: null,
      addListener: listen,
      removeListener: listen,
      addEventListener: listen,
      removeEventListener: listen,
      dispatchEvent: () => true,
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(window, 'matchMedia');
  });
}
