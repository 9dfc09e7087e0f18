import { digestOf } from '../../everest/digest';
import { ShownImporters } from './ShownImporters';

function importer(displayName: string) {
  return { metadata: { name: 'loader', uid: 'u' }, spec: { displayName } };
}

describe('ShownImporters', () => {
  it('knows what an importer was before it changed', () => {
    const shown = new ShownImporters();
    shown.remember([importer('old')]);
    shown.remember([importer('new')]);
    const digest = digestOf({ displayName: 'old' });
    expect(shown.specOf(digest)).toEqual({ displayName: 'old' });
    expect(shown.specOf('never-seen')).toBeUndefined();
  });

  it('forgets the oldest, and keeps nothing huge', () => {
    const shown = new ShownImporters();
    shown.remember([importer('x'.repeat(200_000))]);
    shown.remember(Array.from({ length: 501 }, (_, n) => importer(`v${n}`)));
    const knows = (displayName: string) =>
      shown.specOf(digestOf({ displayName })) !== undefined;
    expect(knows('x'.repeat(200_000))).toBe(false);
    expect([knows('v0'), knows('v1'), knows('v500')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
