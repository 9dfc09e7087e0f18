import recorded from '../../backups/__testUtils__/recordedAnswers.json';
import { probeFailureOf } from '../../backups/s3/probeFailureOf';
import { backupReachable } from './backupReachable';
import { AdviceFacts } from './Advice';

const place = {
  endpoint: 'https://s3.example.com',
  bucket: 'backups',
  region: 'eu-west-9',
};

function adviceOn(error: unknown) {
  const failure = probeFailureOf(error, place);
  return backupReachable.check({
    probe: { seen: 'failure', failure },
  } as AdviceFacts);
}

const fault = (change: object) => Object.assign(new Error('x'), change);

/** What the importer meets too, wherever it runs. */
const CERTAIN = ['unknown key', 'wrong secret', 'wrong region', 'no bucket'];

describe('what the bucket said to the portal', () => {
  it.each(
    recorded.filter(
      ({ method, what }) => method === 'GET' && CERTAIN.includes(what),
    ),
  )('refuses where $server said: $what', ({ status, body }) => {
    const advice = adviceOn(
      fault({
        name: /<Code>(\w+)/.exec(body)?.[1],
        message: /<Message>([^<]*)/.exec(body)?.[1],
        $metadata: { httpStatusCode: status },
      }),
    );
    expect(advice).toMatchObject({ outcome: 'failure', acknowledgeable: true });
  });

  it.each([
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
    {
      name: 'Unknown',
      $responseBodyText: 'Client sent an HTTP request to an HTTPS server.',
    },
  ])('refuses where TLS can not be, for anybody: %j', error => {
    expect(adviceOn(fault(error))).toMatchObject({ outcome: 'failure' });
  });

  it.each([
    // Of this clock: the importer's is that of its node
    { name: 'RequestTimeTooSkewed', $metadata: { httpStatusCode: 403 } },
    { code: 'ECONNREFUSED' },
    { name: 'TimeoutError' },
    { name: 'SlowDown', $metadata: { httpStatusCode: 503 } },
  ])('warns where it may be the network of the portal: %j', error => {
    expect(adviceOn(fault(error))).toMatchObject({
      outcome: 'warning',
      detail: expect.stringContaining('runs in another network'),
    });
  });

  it.each([
    { unlisted: 'denied' as const, detail: /may not list/ },
    { unlisted: 'slow' as const, detail: /slow to list/ },
  ])(
    'is enough where a file was read without a list: $unlisted',
    ({ unlisted, detail }) => {
      const seen = { seen: 'something', isObject: true, isFolder: false };
      const none = { backups: [], nearby: [], archived: [] };
      const advice = backupReachable.check({
        probe: { ...seen, ...none, unlisted },
      } as unknown as AdviceFacts);
      expect(advice).toMatchObject({
        outcome: 'pass',
        detail: expect.stringMatching(detail),
      });
    },
  );
});
