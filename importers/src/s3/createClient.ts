import { Agent } from 'node:https';
import { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Source } from '../readRequest';

/** A client to which everything is said: nothing comes from AWS_* variables, profiles or the cloud's metadata. */
export function createClient(source: Source): S3Client {
  return new S3Client({
    endpoint: source.endpoint,
    region: source.region,
    forcePathStyle: source.forcePathStyle,
    credentials: {
      accessKeyId: source.accessKeyId,
      secretAccessKey: source.secretAccessKey,
    },
    requestHandler: new NodeHttpHandler({
      httpsAgent: new Agent({
        keepAlive: true,
        rejectUnauthorized: source.verifyTls,
      }),
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
    }),
    // A read goes on at its byte, which the SDK's own retries can't.
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
    profile: 'everest-import-reads-none',
    ignoreConfiguredEndpointUrls: true,
  } as S3ClientConfig);
}
