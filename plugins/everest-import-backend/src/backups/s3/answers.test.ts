import { once } from 'node:events';
import { Agent, OutgoingHttpHeaders } from 'node:http';
import { AddressInfo, createServer, Socket } from 'node:net';
import { connect } from 'node:tls';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpRequest } from '@smithy/protocol-http';
import recorded from '../__testUtils__/recordedAnswers.json';
import { ScriptedS3 } from '../__testUtils__/ScriptedS3';
import { faultOf, isClockCorrected } from './answers/faultOf';
import { S3Meaning } from './answers/S3Fault';
import { createS3Client } from './createS3Client';

jest.setTimeout(30_000);

interface Answer {
  method: string;
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** The error that the SDK makes of an answer. */
async function errorOf({ method, status, headers, body }: Answer) {
  const server = await ScriptedS3.start((_, response) => {
    response.writeHead(status, headers).end(body);
  });
  const client = await createS3Client(server.location());
  const input = { Bucket: 'backups', Key: 'a.sql' };
  try {
    await (method === 'HEAD'
      ? client.send(new HeadObjectCommand(input))
      : client.send(new GetObjectCommand(input)));
    throw new Error('It went well');
  } catch (error) {
    return error;
  } finally {
    client.destroy();
    await server.stop();
  }
}

const MEANINGS: Record<string, S3Meaning[]> = {
  'unknown key': ['key-unknown'],
  'wrong secret': ['secret-wrong'],
  'wrong region': ['region-wrong'],
  clock: ['clock-skewed'],
  'no bucket': ['bucket-missing'],
  'no object': ['object-missing'],
  'suffix range of a shorter file': ['range-refused'],
  'range of an empty file': ['range-refused'],
  'range beyond': ['range-refused'],
  'If-Match': ['replaced'],
  '// in a key': ['name-refused', 'object-missing'],
  'a control character in a key': ['object-missing'],
  'no right': ['denied'],
  // s3rver breaks over it, and says no more than that: 500
  'a key too long': ['name-refused', 'object-missing', 'unreachable'],
};

const xmlOf = (code: string, message = 'x', more = '') => ({
  method: 'GET',
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`,
});

describe('what a server answered means the same, whatever the server', () => {
  it.each(recorded.filter(({ method }) => method === 'GET'))(
    '$server, recorded: $what',
    async answer => {
      const fault = faultOf(await errorOf(answer));
      expect(MEANINGS[answer.what]).toContain(fault.meaning);
    },
  );

  it('tells the region that the server says is right', async () => {
    const answer = recorded.find(({ what }) => what === 'wrong region')!;
    expect(faultOf(await errorOf(answer))).toEqual({
      meaning: 'region-wrong',
      why: '',
      region: 'us-east-1',
    });
  });

  it.each(recorded.filter(({ method }) => method === 'HEAD'))(
    '$server, recorded: $what says little to HEAD, and nothing wrong of a key',
    async answer => {
      const { meaning } = faultOf(await errorOf(answer));
      expect(['denied', 'object-missing', 'malformed']).toContain(meaning);
    },
  );

  // From the documents of the services; no server here
  it.each<[string, number, string, string, S3Meaning]>([
    ['MinIO: temporary keys', 403, 'InvalidTokenId', 'x', 'key-unknown'],
    ['MinIO: // in a key', 400, 'XMinioInvalidObjectName', 'x', 'name-refused'],
    [
      'S3: a key of its own',
      400,
      'InvalidRequest',
      'The object was stored using a form of Server Side Encryption.',
      'encrypted',
    ],
    [
      'S3: a disabled key of KMS',
      400,
      'KMS.DisabledException',
      'x',
      'encrypted',
    ],
    [
      'S3: a key of KMS that is not for these keys',
      403,
      'AccessDenied',
      'User: arn:aws:iam::1:user/shop is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-central-1:1:key/2 because no identity-based policy allows the kms:Decrypt action',
      'encrypted',
    ],
    [
      'S3: the same, of another account',
      403,
      'AccessDenied',
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      'encrypted',
    ],
    [
      'S3: an object that is not for these keys',
      403,
      'AccessDenied',
      'User: arn:aws:iam::1:user/shop is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::backups/a.sql"',
      'denied',
    ],
    ['S3: an archived object', 403, 'InvalidObjectState', 'x', 'archived'],
    ['S3: too many requests', 503, 'SlowDown', 'x', 'busy'],
    ['S3: a bucket whose reader pays', 403, 'AccessDenied', 'x', 'denied'],
    ['S3: a version that is gone', 404, 'NoSuchVersion', 'x', 'object-missing'],
    ['Google: an unknown key', 403, 'InvalidSecurity', 'x', 'key-unknown'],
    [
      'Google: a bucket whose reader pays',
      400,
      'UserProjectMissing',
      'x',
      'denied',
    ],
    [
      'Google: a disabled key of KMS',
      400,
      'CloudKmsDisabledKey',
      'x',
      'encrypted',
    ],
    [
      'R2: a key of another service',
      400,
      'InvalidArgument',
      'Credential access key has length 20, should be 32',
      'key-unknown',
    ],
    [
      'R2: a region of another service',
      400,
      'InvalidRegionName',
      "The region name 'eu-central-1' is not valid. Must be one of: wnam, enam, weur, eeur, apac, auto",
      'region-wrong',
    ],
    ['any: another argument', 400, 'InvalidArgument', 'x', 'malformed'],
    ['a code of the future', 400, 'Brandnew', 'x', 'malformed'],
    ['a code of the future, refused', 403, 'constructor', 'x', 'denied'],
  ])('%s', async (_what, status, code, message, meaning) => {
    const error = await errorOf({ ...xmlOf(code, message), status });
    expect(faultOf(error)).toMatchObject({ meaning });
  });

  it('https is wanted, as servers in Go say it', async () => {
    const error = await errorOf({
      method: 'GET',
      status: 400,
      headers: { 'content-type': 'text/plain' },
      body: 'Client sent an HTTP request to an HTTPS server.\n',
    });
    expect(faultOf(error)).toMatchObject({ meaning: 'wants-https' });
  });

  it.each<[string, S3Meaning]>([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'wants-http'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'wants-http'],
    ['ERR_SSL_HTTP_REQUEST', 'wants-http'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-refused'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-refused'],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'unreachable'],
    ['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', 'unreachable'],
    ['EPROTO', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNABORTED', 'unreachable'],
    ['EHOSTDOWN', 'unreachable'],
    ['ENETDOWN', 'unreachable'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'unreachable'],
    ['ETIMEDOUT', 'time-out'],
  ])('a connection that fails with %s', (code, meaning) => {
    const error = Object.assign(new Error('x'), { name: 'TimeoutError', code });
    expect(faultOf(error)).toMatchObject({ meaning });
  });

  it.each([
    { alert: 70, why: 'it takes no version of TLS that is spoken here' },
    { alert: 40, why: 'it takes no way to encrypt that is known here' },
    { alert: 116, why: 'it wants a certificate of whoever connects' },
    { alert: 112, why: 'it has no certificate for this host name' },
    {
      alert: 80,
      why: 'the encrypted connection to it broke',
      meaning: 'unreachable',
    },
  ])(
    'TLS that the server ends with alert $alert: nobody is told to do without it',
    async ({ alert, why, meaning = 'tls-refused' }) => {
      const server = createServer(socket => {
        socket.on('error', () => {});
        socket.once('data', () =>
          socket.end(Buffer.from([21, 3, 3, 0, 2, 2, alert])),
        );
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const socket = connect({ port, host: '127.0.0.1' });
      const [error] = await once(socket, 'error').then(
        said => said,
        said => [said],
      );
      server.close();
      // What a request on it says, in Node's words
      const eproto = Object.assign(new Error(`write EPROTO ${error.message}`), {
        code: 'EPROTO',
      });
      for (const each of [error, eproto]) {
        expect(faultOf(each)).toEqual({ meaning, why });
      }
    },
  );

  it('a time-out says where no connection came about', async () => {
    class Nowhere extends Agent {
      createConnection = () =>
        Object.assign(new Socket(), { connecting: true });
    }
    const nobody = new NodeHttpHandler({
      httpAgent: new Nowhere(),
      connectionTimeout: 200,
    });
    const request = new HttpRequest({ protocol: 'http:', hostname: 's3' });
    const error = await nobody.handle(request).catch(reason => reason);
    expect(faultOf(error)).toEqual({
      meaning: 'time-out',
      why: 'no connection came about',
    });
    nobody.destroy();
  });

  it('a time-out of a server that was there says nothing more', async () => {
    const silent = await ScriptedS3.start(() => {});
    const client = await createS3Client(silent.location(), {
      timeOuts: { connect: 2_000, request: 200 },
    });
    const input = { Bucket: 'backups', Key: 'a.sql' };
    const error = await client
      .send(new GetObjectCommand(input))
      .catch(reason => reason);
    expect(faultOf(error)).toEqual({ meaning: 'time-out', why: '' });
    client.destroy();
    await silent.stop();
  });

  it('what is aborted has a number for its code', () => {
    expect(faultOf(AbortSignal.abort().reason)).toMatchObject({
      meaning: 'time-out',
    });
  });

  it('a clock that is off is known after the first answer', async () => {
    const answer = recorded.find(({ what }) => what === 'clock')!;
    const date = new Date(Date.now() + 20 * 60_000).toUTCString();
    const error = await errorOf({ ...answer, headers: { date } });
    expect(faultOf(error).meaning).toBe('clock-skewed');
    expect(isClockCorrected(error)).toBe(true);
    expect(isClockCorrected(await errorOf({ ...answer, headers: {} }))).toBe(
      false,
    );
  });

  it.each([undefined, null, 'x', {}, new Error('x')])(
    'nothing that is known: %p',
    error => {
      expect(faultOf(error).meaning).toBe('malformed');
    },
  );
});
