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
  | 'memory';

const NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const MOST_NAME = 22;
const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

function isQuantity(text: string | undefined): boolean {
  return text === undefined || QUANTITY.test(text);
}

/** Everest's own rules, as far as they need no cluster; the rest is checked before anything is created. */
export function targetFaults(value: TargetValue): TargetFault[] {
  const { cluster, namespace, engine, name } = value;
  const { replicas = 1, storage, resources } = engine ?? {};
  const faults: [boolean, TargetFault][] = [
    [!cluster, 'cluster'],
    [!namespace, 'namespace'],
    [!engine, 'engine'],
    [!name, 'name'],
    [
      name !== undefined && !(NAME.test(name) && name.length <= MOST_NAME),
      'nameMalformed',
    ],
    [!Number.isInteger(replicas) || replicas < 1, 'replicas'],
    [
      engine !== undefined &&
        engine.type !== 'postgresql' &&
        replicas % 2 === 0,
      'replicasOdd',
    ],
    [!isQuantity(storage?.size), 'size'],
    [!isQuantity(resources?.cpu), 'cpu'],
    [!isQuantity(resources?.memory), 'memory'],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}
