import { connectionFault, NO_CONNECTION } from './connectionCodes';
import { S3Fault, S3Meaning } from './S3Fault';
import { CODES_WITH_WORDS, SERVER_CODES } from './serverCodes';

/** An error of the SDK's, or of Node's below it. */
interface SdkError {
  name?: string;
  message?: string;
  /** A number of what is aborted. */
  code?: string | number;
  Code?: string;
  Region?: string;
  /** Of an archived object; the tier of one that is not archived by its class. */
  StorageClass?: string;
  AccessTier?: string;
  $metadata?: { httpStatusCode?: number };
  /** Of an answer that is no XML. */
  $responseBodyText?: string;
}

/** As servers in Go say it, with status 400 and no XML. */
const WANTS_HTTPS = /HTTP request to an HTTPS server/i;
/** The SDK's words, of a time-out that has no code of its own. */
const NOT_CONNECTED = /did not establish a connection/i;
const ARCHIVE = /^[A-Z][A-Z0-9_]{0,39}$/;
const REGION = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What a status says by itself: an answer to HEAD has no body. */
function byStatus(status: number): S3Fault {
  const known: Readonly<Record<number, S3Meaning>> = {
    301: 'region-wrong',
    401: 'denied',
    403: 'denied',
    404: 'object-missing',
    408: 'time-out',
    409: 'busy',
    412: 'replaced',
    416: 'range-refused',
    429: 'busy',
    503: 'busy',
  };
  if (known[status]) {
    return { meaning: known[status], why: '' };
  }
  return status >= 500
    ? { meaning: 'unreachable', why: `it answered with an error (${status})` }
    : {
        meaning: 'malformed',
        why:
          status >= 400
            ? `it answered with status ${status}`
            : 'the answer could not be read',
      };
}

/** What S3, or the way to it, said by an error of the SDK's. Nothing that a server wrote goes into `why`. */
export function faultOf(error: unknown): S3Fault {
  const said = (error ?? {}) as SdkError;
  const { name = '', message = '', Code = '', code = '' } = said;
  // The SDK calls some of these a time-out
  const connection = connectionFault(`${code}`, message);
  if (connection) {
    return connection;
  }
  const worded = CODES_WITH_WORDS.find(
    each => [name, Code].includes(each.code) && each.words.test(message),
  );
  if (worded) {
    return { meaning: worded.meaning, why: '' };
  }
  const names = [name, Code].filter(each => Object.hasOwn(SERVER_CODES, each));
  if (names.length > 0) {
    const meaning = SERVER_CODES[names[0]];
    if (meaning === 'time-out' && NOT_CONNECTED.test(message)) {
      return { meaning, why: NO_CONNECTION };
    }
    const region = REGION.exec(said.Region ?? '')?.[0];
    const { AccessTier, StorageClass = '' } = said;
    const archive = ARCHIVE.exec(AccessTier ?? StorageClass)?.[0];
    return {
      meaning,
      why: meaning === 'malformed' ? message : '',
      ...(meaning === 'region-wrong' && region && { region }),
      ...(meaning === 'archived' && archive && { archive }),
    };
  }
  if (WANTS_HTTPS.test(said.$responseBodyText ?? '')) {
    return { meaning: 'wants-https', why: 'the server speaks TLS there' };
  }
  return byStatus(said.$metadata?.httpStatusCode ?? 0);
}

/** Whether the SDK knows the server's clock only now, so that the same request may go well. */
export function isClockCorrected(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as {
    $metadata?: { clockSkewCorrected?: boolean };
  };
  return $metadata?.clockSkewCorrected === true;
}
