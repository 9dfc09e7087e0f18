import { hostOf, isConfigured } from './place';
import type { BackupValue } from './BackupValue';
import { pathFault } from './pathRule';

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const SECRET_NAME = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/** A text of `backupPicker.fault`, and the value that is at fault. */
export interface Fault {
  code:
    | 'source'
    | 'endpoint'
    | 'region'
    | 'bucket'
    | 'keys'
    | 'secretName'
    | NonNullable<ReturnType<typeof pathFault>>;
  value: string;
}

/** Everything that keeps a value from being a source of an import. */
export function faultsOf(value: BackupValue): Fault[] {
  const { source } = value;
  if (!source) {
    return [{ code: 'source', value: '' }];
  }
  const faults: Fault[] = [];
  if (!isConfigured(source)) {
    const { endpoint, region, bucket } = source;
    if (!hostOf(endpoint)) {
      faults.push({ code: 'endpoint', value: endpoint });
    }
    if (!REGION.test(region)) {
      faults.push({ code: 'region', value: region });
    }
    if (!BUCKET.test(bucket) || bucket.includes('..')) {
      faults.push({ code: 'bucket', value: bucket });
    }
  }
  if (!value.keys || (value.keys === 'source' && !isConfigured(source))) {
    faults.push({ code: 'keys', value: '' });
  }
  const { keys, secretName = '' } = value;
  if (keys === 'secret' && !SECRET_NAME.test(secretName)) {
    faults.push({ code: 'secretName', value: secretName });
  }
  const path = pathFault(source.path);
  return path ? [...faults, { code: path, value: source.path }] : faults;
}
