import { SamplePayload } from './samplePayload';
import { Scenario } from './Scenario';

/** Keys that an importer finds around it and must not use. */
export const AMBIENT_KEY = 'AMBIENTKEYOFTHEHOST';

const changed =
  (change: (payload: SamplePayload) => void) => (payload: SamplePayload) => {
    change(payload);
    return JSON.stringify(payload);
  };

const AWAY = { s3: 'away', database: 'away' } as const;
const NO_OBJECT = { s3: 'no-object', database: 'refuses' } as const;

/** What every importer meets some day. */
export const SCENARIOS: Scenario[] = [
  {
    name: 'no-payload',
    about: 'the payload is not there',
    file: () => undefined,
    ...AWAY,
  },
  {
    name: 'no-json',
    about: 'the payload is cut off',
    file: payload => JSON.stringify(payload).slice(0, -20),
    ...AWAY,
  },
  {
    name: 'no-source',
    about: 'source has nothing but a path',
    file: changed(payload => delete payload.source.s3),
    ...AWAY,
  },
  {
    name: 'no-target',
    about: 'target has neither host nor password',
    file: changed(payload => {
      delete payload.target.host;
      delete payload.target.password;
    }),
    ...NO_OBJECT,
  },
  {
    name: 'no-keys',
    about: 'the Secret had no S3 keys, so they are left out',
    file: changed(({ source }) => {
      delete source.s3!.accessKeyID;
      delete source.s3!.secretKey;
    }),
    ...NO_OBJECT,
    environment: {
      AWS_ACCESS_KEY_ID: AMBIENT_KEY,
      AWS_SECRET_ACCESS_KEY: 'ambient',
    },
  },
  {
    name: 'flags-left-out',
    about: 'there is no such object, and both flags are left out',
    file: changed(({ source }) => delete source.s3!.forcePathStyle),
    ...NO_OBJECT,
  },
  {
    name: 'tls-not-verified',
    about:
      'there is no such object, on a server that verifyTLS left out lets it trust',
    tls: true,
    ...NO_OBJECT,
  },
  {
    name: 'tls-verified',
    about: 'verifyTLS is true, and the certificate is nobody’s',
    file: changed(({ source }) => (source.s3!.verifyTLS = true)),
    tls: true,
    ...NO_OBJECT,
  },
  { name: 's3-away', about: 'S3 does not answer', ...AWAY },
  {
    name: 'wrong-keys',
    about: 'S3 refuses the keys',
    s3: 'refuses-keys',
    database: 'refuses',
  },
  { name: 'missing-object', about: 'there is no such object', ...NO_OBJECT },
  {
    name: 'database-away',
    about: 'the database does not answer',
    s3: 'serves',
    database: 'away',
  },
  {
    name: 'wrong-password',
    about: 'the database refuses the password',
    s3: 'serves',
    database: 'refuses',
  },
  {
    name: 'stop',
    about: 'it is told to stop while it waits for S3',
    s3: 'silent',
    database: 'refuses',
    stop: true,
  },
];
