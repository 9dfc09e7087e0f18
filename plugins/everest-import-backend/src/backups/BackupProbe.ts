import { Backup } from '@everest-import/backstage-plugin-everest-import-common';

/** Why S3 did not show what was asked for; each has its own sentence. */
export type ProbeFailureCode =
  | 's3-key-unknown'
  | 's3-secret-wrong'
  | 's3-no-right'
  | 's3-read-denied'
  | 's3-bucket-missing'
  | 's3-region-wrong'
  | 's3-clock-skewed'
  | 's3-tls'
  | 's3-wants-https'
  | 's3-wants-http'
  | 's3-archived'
  | 's3-encrypted'
  | 's3-name-refused'
  | 's3-timeout'
  | 's3-unreachable'
  | 's3-busy'
  | 's3-redirect'
  | 's3-answer-malformed'
  | 's3-too-many-failures'
  | 's3-refused';

export interface ProbeFailure {
  code: ProbeFailureCode;
  /** The request field to blame, such as `s3Credentials` or `source.bucket`. */
  field: string;
  /** One sentence with the value in quotes, without keys. */
  message: string;
  /** What stands in message and remedy, by its name; `state` is which of the code's messages it is. */
  values?: Record<string, string | number>;
  remedy: string;
}

/** What the portal saw at a request's path, from its own network. */
export type BackupProbe =
  /** Not looked at: the endpoint is not for the portal, or the keys are in a Secret, which is never read. */
  | { seen: 'skipped'; reason: string }
  | { seen: 'failure'; failure: ProbeFailure }
  /** Nothing there: neither an object of this name nor anything under it. */
  | {
      seen: 'nothing';
      /** Names beside it that it may be a slip of, whole paths. */
      similar: string[];
    }
  | {
      seen: 'something';
      /** An object of this very name. */
      isObject: boolean;
      /** Anything under it as a folder. */
      isFolder: boolean;
      /** It was read, and what lies around it not listed: the keys may not, or the server is slow to. */
      unlisted?: 'denied' | 'slow';
      /** What was recognised at exactly this path; several where kinds overlap. */
      backups: Backup[];
      /** What was recognised right under or beside it, where nothing was at the path itself. */
      nearby: Backup[];
      /** Storage classes whose objects have to be restored first, such as `GLACIER`. */
      archived: string[];
    };
