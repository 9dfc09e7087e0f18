import {
  compact,
  type TargetEngineValue,
  type TargetValue,
} from './TargetValue';

/** A small database, where nothing else says how large it is to be. */
export const SMALL = {
  replicas: 1,
  storage: { size: '25Gi' },
  resources: { cpu: '1', memory: '4G' },
};

/** A part of how large each node is. */
export type SizePart = 'replicas' | 'size' | 'cpu' | 'memory';

/** An engine that is as large as the form proposes, wherever it does not say itself how large it is. */
export function withSizes(value: TargetValue): TargetValue {
  const { engine, profile } = value;
  if (!engine?.type || profile) {
    return value;
  }
  const said = compact(engine);
  return {
    ...value,
    engine: {
      ...SMALL,
      ...said,
      storage: { ...SMALL.storage, ...said.storage },
      resources: { ...SMALL.resources, ...said.resources },
    },
  };
}

/** An engine with one size said anew, or no longer; the others stay as they are. */
export function withSize(
  engine: TargetEngineValue,
  part: SizePart,
  text: string,
): TargetEngineValue {
  const said = text || undefined;
  switch (part) {
    case 'replicas':
      return { ...engine, replicas: said ? Number(said) : undefined };
    case 'size':
      return { ...engine, storage: { ...engine.storage, size: said } };
    default:
      return { ...engine, resources: { ...engine.resources, [part]: said } };
  }
}
