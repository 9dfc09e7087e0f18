import { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { BackupLocation, S3Keys } from '../BackupLocation';
import { BoundedHandler } from './BoundedHandler';
import { createS3Agent } from './createS3Agent';
import { ResolveName } from './guardedLookup';
import { hostsOf } from './hostsOf';
import { parseInSlices } from './parseInSlices';

export interface S3TimeOuts {
  /** Milliseconds to connect. */
  connect: number;
  /** Milliseconds until an answer begins. */
  request: number;
}

export const S3_TIME_OUTS: S3TimeOuts = { connect: 5_000, request: 10_000 };

/** Nothing is signed with half a key, nor with one that the SDK would make up for it. */
async function wholeKeys({ keys }: BackupLocation): Promise<S3Keys> {
  const { accessKeyId, secretAccessKey, sessionToken } = (await keys()) ?? {};
  if (!accessKeyId || !secretAccessKey) {
    const error = new Error('There are no keys to sign with');
    error.name = 'InvalidAccessKeyId';
    throw error;
  }
  return { accessKeyId, secretAccessKey, sessionToken };
}

/**
 * A client to which everything is said: what the SDK isn't told it takes from AWS_* variables, profile files and the
 * cloud's metadata.
 *
 * @throws AddressRefusedError
 */
export async function createS3Client(
  location: BackupLocation,
  options: { resolve?: ResolveName; timeOuts?: S3TimeOuts } = {},
): Promise<S3Client> {
  const { connect, request } = options.timeOuts ?? S3_TIME_OUTS;
  const agent = await createS3Agent(location, options.resolve);
  const client = new S3Client({
    endpoint: location.endpoint,
    region: location.region,
    forcePathStyle: location.forcePathStyle,
    credentials: () => wholeKeys(location),
    requestHandler: new BoundedHandler(
      new NodeHttpHandler({
        httpAgent: agent,
        httpsAgent: agent as never,
        connectionTimeout: connect,
        requestTimeout: request,
        throwOnRequestTimeout: true,
      }),
      hostsOf(location),
    ),
    // What a folder costs is counted: who looks may look again
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    followRegionRedirects: false,
    useArnRegion: false,
    useAccelerateEndpoint: false,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    disableMultiregionAccessPoints: true,
    disableS3ExpressSessionAuth: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    userAgentAppId: 'everest-import',
    logger: undefined,
    profile: 'everest-import-reads-none',
    ignoreConfiguredEndpointUrls: true,
  } as S3ClientConfig);
  parseInSlices(client);
  return client;
}
