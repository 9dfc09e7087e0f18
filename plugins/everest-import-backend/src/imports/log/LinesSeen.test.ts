import { LinesSeen } from './LinesSeen';
import { LogLine } from './LogLine';

const line = (at: string, text: string): LogLine => ({ at, text, cutBytes: 0 });

describe('lines that were seen', () => {
  it('are not new in the next reading, of those of one time as many as were seen', () => {
    const seen = new LinesSeen();
    const first = [line('1', 'a'), line('2', 'b'), line('2', 'b')];
    expect(seen.reading()(first)).toEqual(first);
    expect(seen.at).toBe('2');

    const next = seen.reading();
    expect(next([line('1', 'a'), line('2', 'b')])).toEqual([]);
    expect(next([line('2', 'b'), line('2', 'c')])).toEqual([line('2', 'c')]);
    expect(next([line('3', 'd')])).toEqual([line('3', 'd')]);

    expect(
      seen.reading()([line('2', 'c'), line('3', 'd'), line('3', 'e')]),
    ).toEqual([line('3', 'e')]);
  });

  it('are all new where nothing says when they were written', () => {
    const bare = [{ text: 'a', cutBytes: 0 }];
    const seen = new LinesSeen();
    expect(seen.reading()(bare)).toEqual(bare);
    expect(seen.reading()(bare)).toEqual(bare);
  });
});
