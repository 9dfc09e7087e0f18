import { Ended } from './runCommand';
import { SamplePayload, Secrets } from './samplePayload';
import { S3Mode } from './standInS3';

/** One sample payload and the surroundings that it is run in; none of them can be imported. */
export interface Scenario {
  name: string;
  /** What is wrong, for the report. */
  about: string;
  /** What stands in the file; undefined: there is no file. */
  file?(payload: SamplePayload): string | undefined;
  s3: S3Mode | 'away';
  /** With a certificate that nobody knows. */
  tls?: boolean;
  /** Whether a server is there that takes no password. */
  database: 'refuses' | 'away';
  environment?: Record<string, string>;
  /** Told to stop as soon as it asks S3. */
  stop?: boolean;
}

/** What came of it. */
export interface Outcome {
  scenario: Scenario;
  ended: Ended;
  /** Of each request to S3: its signature and address. */
  requests: string[];
  databaseConnections: number;
  secrets: Secrets;
}
