import { LogStreams } from './LogStreams';

describe('logs that are read at once', () => {
  it('are so many for one user, and for all', () => {
    const streams = new LogStreams({ ofOneUser: 2, ofAll: 3 });
    const first = streams.open('ann');
    streams.open('ann');
    expect(() => streams.open('ann')).toThrow(
      expect.objectContaining({ statusCode: 429 }),
    );
    streams.open('bob');
    expect(() => streams.open('cat')).toThrow(
      expect.objectContaining({ name: 'ServiceUnavailableError' }),
    );
    first.close();
    first.close();
    streams.open('cat');
    expect(() => streams.open('bob')).toThrow("'3' logs are being read");
  });

  it('end when the backend stops, and none begins then', () => {
    const streams = new LogStreams();
    const { stopping } = streams.open('ann');
    expect(stopping.aborted).toBe(false);
    streams.stop();
    expect(stopping.aborted).toBe(true);
    expect(() => streams.open('bob')).toThrow('The portal is stopping.');
  });
});
