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
  | 'cpu'
  | 'memory'
  | 'classAlone'
  | 'resourcesApart';

const NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const MOST_NAME = 22;
const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

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
    [!isQuantity(resources?.cpu), 'cpu'],
    [!isQuantity(resources?.memory), 'memory'],
    [mayBeEmpty && !!storage?.class && !storage.size, 'classAlone'],
    [mayBeEmpty && !resources?.cpu !== !resources?.memory, 'resourcesApart'],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}
