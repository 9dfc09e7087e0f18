import { JsonValue } from '@backstage/types';
import { isJsonObject, overlayAt } from '../../everest/overlay';
import { ImportCheck, ImportFacts } from '../ImportFacts';

const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

type Named = [field: string, value: JsonValue | undefined];

function scheduleStorages({ request }: ImportFacts): Named[] {
  const schedules = overlayAt(request.spec, 'backup.schedules');
  return (Array.isArray(schedules) ? schedules : []).map((schedule, index) => [
    `spec.backup.schedules.${index}.backupStorageName`,
    isJsonObject(schedule) ? schedule.backupStorageName : undefined,
  ]);
}

/** Objects that a database refers to: what is no name can't be there, and Everest looks for it only later. */
export const checkReferencedNames: ImportCheck = facts => {
  const { request, resolved } = facts;
  const inSpec = (path: string): Named => [
    `spec.${path}`,
    overlayAt(request.spec, path),
  ];
  const named: Named[] = [
    [
      'proxy.expose.loadBalancerConfigName',
      resolved.proxy.expose.loadBalancerConfigName,
    ],
    inSpec('monitoring.monitoringConfigName'),
    inSpec('podSchedulingPolicyName'),
    inSpec('backup.pitr.backupStorageName'),
    inSpec('engineFeatures.psmdb.splitHorizonDnsConfigName'),
    ...scheduleStorages(facts),
  ];
  return named
    .filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(typeof value === 'string' && NAME.test(value)),
    )
    .map(([field, value]) => ({
      field,
      code: 'name-malformed',
      message: `${
        typeof value === 'string' ? `'${value.slice(0, 64)}'` : 'What stands'
      } in '${field}' is not the name of anything. Give the name of an object in the cluster: small letters, digits, hyphens and dots.`,
    }));
};
