import { NewRequest } from '../imports/store/RequestHistory';
import { sampleImport } from './sampleImport';

/** A request as it is reserved, before its first object. */
export function newRequest(change: Partial<NewRequest> = {}): NewRequest {
  return {
    id: '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11',
    requestKey: 'key',
    requestHash: 'hash',
    digest: 'digest',
    requestedBy: 'user:default/guest',
    owner: 'group:default/guests',
    secrets: [{ name: 'shop-import-s3-1' }],
    busyFor: 1000,
    snapshot: sampleImport({ id: 'row', phase: 'Requested' }),
    ...change,
  };
}
