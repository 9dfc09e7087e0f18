import { isAddressRange } from '@everest-import/backstage-plugin-everest-import-common';
import { MOST_NAME } from '../../components/ImportAgain/freeName';
import { moreOf } from './more/MoreValue';
import type { TargetValue } from './TargetValue';

/** What is wrong with a target, by the text that says it. */
export type TargetFault =
  | 'cluster'
  | 'namespace'
  | 'engine'
  | 'name'
  | 'nameMalformed'
  | 'replicas'
  | 'replicasOdd'
  | 'size'
  | 'sizeUnit'
  | 'cpu'
  | 'memory'
  | 'memoryUnit'
  | 'classAlone'
  | 'resourcesApart'
  | 'backupStorage'
  | 'copies'
  | 'proxies'
  | 'sourceRanges'
  | 'sourceRangeTwice';

const NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
/** A quantity without a unit is one of bytes, of which no database is made: who types `25` means 25Gi. */
const FEW_BYTES = /^\d{1,6}(\.\d+)?$/;
const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

/** What stands among the source ranges and is none. */
function noRanges(value: TargetValue): string[] {
  return (moreOf(value).sourceRanges ?? []).filter(
    range => !isAddressRange(range),
  );
}

/** Everest's own rules, as far as they need no cluster; the rest is checked before anything is created. */
export function targetFaults(value: TargetValue): TargetFault[] {
  const { cluster, namespace, engine, name, profile } = value;
  const { replicas, storage, resources } = engine ?? {};
  // A profile says what is left out; without one all of it is to be seen before it is made.
  const mayBeEmpty = profile !== undefined || !engine?.type;
  const isQuantity = (text: string | undefined) =>
    text === undefined ? mayBeEmpty : QUANTITY.test(text);
  const isCount =
    replicas === undefined
      ? mayBeEmpty
      : Number.isInteger(replicas) && replicas >= 1;
  const more = moreOf(value);
  const { schedule, storage: backupStorage, copies, proxies } = more;
  const { sourceRanges = [] } = more;
  const isNoCount = (count: number | undefined, least: number) =>
    count !== undefined && !(Number.isInteger(count) && count >= least);
  const faults: [boolean, TargetFault][] = [
    [!cluster, 'cluster'],
    [!namespace, 'namespace'],
    [!engine?.type, 'engine'],
    [!name, 'name'],
    [
      name !== undefined && !(NAME.test(name) && name.length <= MOST_NAME),
      'nameMalformed',
    ],
    [!isCount, 'replicas'],
    [
      !!engine?.type &&
        engine.type !== 'postgresql' &&
        replicas !== undefined &&
        isCount &&
        replicas % 2 === 0,
      'replicasOdd',
    ],
    [!isQuantity(storage?.size), 'size'],
    [FEW_BYTES.test(storage?.size ?? ''), 'sizeUnit'],
    [!isQuantity(resources?.cpu), 'cpu'],
    [!isQuantity(resources?.memory), 'memory'],
    [FEW_BYTES.test(resources?.memory ?? ''), 'memoryUnit'],
    [mayBeEmpty && !!storage?.class && !storage.size, 'classAlone'],
    [mayBeEmpty && !resources?.cpu !== !resources?.memory, 'resourcesApart'],
    [schedule !== undefined && !backupStorage, 'backupStorage'],
    [isNoCount(copies, 0), 'copies'],
    [isNoCount(proxies, 1), 'proxies'],
    [noRanges(value).length > 0, 'sourceRanges'],
    [new Set(sourceRanges).size < sourceRanges.length, 'sourceRangeTwice'],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}

/** What is typed, where a fault is to be mended; the others are at what is chosen from a list. */
export type TypedPartName =
  | 'name'
  | 'replicas'
  | 'size'
  | 'cpu'
  | 'memory'
  | 'copies'
  | 'proxies'
  | 'sourceRanges';

const TYPED: { [fault in TargetFault]?: TypedPartName[] } = {
  name: ['name'],
  nameMalformed: ['name'],
  replicas: ['replicas'],
  replicasOdd: ['replicas'],
  size: ['size'],
  sizeUnit: ['size'],
  classAlone: ['size'],
  cpu: ['cpu'],
  memory: ['memory'],
  memoryUnit: ['memory'],
  resourcesApart: ['cpu', 'memory'],
  copies: ['copies'],
  proxies: ['proxies'],
  sourceRanges: ['sourceRanges'],
  sourceRangeTwice: ['sourceRanges'],
};

/** The faults that are mended at one input. */
export function faultsAt(
  value: TargetValue,
  part: TypedPartName,
): TargetFault[] {
  return targetFaults(value).filter(fault => TYPED[fault]?.includes(part));
}

/** What a fault is of, as its sentence says it; empty where it says no value. */
export function faultValue(value: TargetValue, fault: TargetFault): string {
  const { storage, resources } = value.engine ?? {};
  if (fault === 'sourceRanges') {
    return noRanges(value).join(', ');
  }
  const said =
    fault === 'memoryUnit'
      ? resources?.memory
      : fault === 'sizeUnit' && storage?.size;
  return said || '';
}
