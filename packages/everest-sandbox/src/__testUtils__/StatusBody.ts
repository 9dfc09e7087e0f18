import { Cause } from '../words';

/** What a server answers when it refuses, or has deleted. */
export interface StatusBody {
  kind: 'Status';
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  code: number;
  details?: { uid?: string; causes?: Cause[] };
}
