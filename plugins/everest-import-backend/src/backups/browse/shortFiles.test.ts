import { KeyedS3 } from '../__testUtils__/KeyedS3';
import { withBucket } from './openBucket';

const INFO = '{"backup":"20260114-020000F"}';

describe('a server that refuses the last bytes of a file that has fewer', () => {
  it.each([
    { what: 'that a list has told', sizeBytes: INFO.length, requests: 1 },
    { what: 'that nobody has told', sizeBytes: undefined, requests: 2 },
  ])('is asked by the size $what', async ({ sizeBytes, requests }) => {
    const { signal } = new AbortController();
    const s3 = await KeyedS3.start(
      { 'backup.info': { body: INFO } },
      { refusesLongEnds: true },
    );
    const read = await withBucket(
      s3.server.location(),
      { milliseconds: 5_000, signal },
      bucket =>
        bucket.read('backup.info', { from: 'end', maxBytes: 4_096, sizeBytes }),
    ).finally(() => s3.server.stop());
    expect(Buffer.from(read!.bytes).toString()).toBe(INFO);
    expect(s3.server.requests).toHaveLength(requests);
  });
});
