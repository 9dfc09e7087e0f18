import { JsonValue } from '@backstage/types';
import { isJsonObject, overlayAt } from '../everest/overlay';
import type { ResolvedSpec } from '../everest/manifest';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';

/** What may be named, by the plural that Everest's API has for it; `unread` has no place that the portal looks at. */
export type ReferencedKind =
  | 'backupstorages'
  | 'monitoringconfigs'
  | 'loadbalancerconfigs'
  | 'podschedulingpolicies'
  | 'unread';

/** What is asked for, with its defaults. */
export interface WishedDatabase {
  request: ParsedImportRequest;
  resolved: ResolvedSpec;
}

/** An object that the database would refer to. */
export interface Reference {
  /** The request's field. */
  field: string;
  kind: ReferencedKind;
  /** As it was given: it need not be a name. */
  value: JsonValue | undefined;
}

const IN_SPEC: [path: string, kind: ReferencedKind][] = [
  ['monitoring.monitoringConfigName', 'monitoringconfigs'],
  ['podSchedulingPolicyName', 'podschedulingpolicies'],
  ['backup.pitr.backupStorageName', 'backupstorages'],
  ['engineFeatures.psmdb.splitHorizonDnsConfigName', 'unread'],
];

/** Every object that the request, with its profile, names; an empty text names nothing. */
export function referencesOf(facts: WishedDatabase): Reference[] {
  const { spec } = facts.request;
  const schedules = overlayAt(spec, 'backup.schedules');
  const all: Reference[] = [
    {
      field: 'proxy.expose.loadBalancerConfigName',
      kind: 'loadbalancerconfigs',
      value: facts.resolved.proxy.expose.loadBalancerConfigName,
    },
    ...IN_SPEC.map(([path, kind]) => ({
      field: `spec.${path}`,
      kind,
      value: overlayAt(spec, path),
    })),
    ...(Array.isArray(schedules) ? schedules : []).map(
      (schedule, index): Reference => ({
        field: `spec.backup.schedules.${index}.backupStorageName`,
        kind: 'backupstorages',
        value: isJsonObject(schedule) ? schedule.backupStorageName : undefined,
      }),
    ),
  ];
  return all.filter(({ value }) => value !== undefined && value !== '');
}

/** A reference, and whether what it names is there. */
export interface FoundReference {
  field: string;
  kind: ReferencedKind;
  name: string;
  /** Of a backup storage: `s3` or `azure`. */
  type?: string;
  isThere: boolean;
}
