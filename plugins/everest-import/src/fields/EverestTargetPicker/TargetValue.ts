import { isRecord, textOf } from '../isRecord';

/** What the field holds; it may be a link's, so nothing of it is certain. */
export interface TargetValue {
  cluster?: string;
  namespace?: string;
  name?: string;
  engine?: {
    type: string;
    version?: string;
    replicas?: number;
    storage?: { size: string; class?: string };
    resources?: { cpu: string; memory: string };
  };
  profile?: string;
}

/** A small database, where nothing else says how large it is to be. */
export const SMALL = {
  replicas: 1,
  storage: { size: '25Gi' },
  resources: { cpu: '1', memory: '4G' },
};

function readEngine(value: unknown): TargetValue['engine'] {
  const type = isRecord(value) ? textOf(value.type) : undefined;
  if (!isRecord(value) || !type) {
    return undefined;
  }
  const storage = isRecord(value.storage) ? value.storage : {};
  const resources = isRecord(value.resources) ? value.resources : {};
  const size = textOf(storage.size);
  const cpu = textOf(resources.cpu);
  const memory = textOf(resources.memory);
  return {
    type,
    version: textOf(value.version),
    replicas: typeof value.replicas === 'number' ? value.replicas : undefined,
    storage: size ? { size, class: textOf(storage.class) } : undefined,
    resources: cpu && memory ? { cpu, memory } : undefined,
  };
}

export function readTarget(data: unknown): TargetValue {
  const value = isRecord(data) ? data : {};
  return {
    cluster: textOf(value.cluster),
    namespace: textOf(value.namespace),
    name: textOf(value.name),
    engine: readEngine(value.engine),
    profile: textOf(value.profile),
  };
}

/** Without what says nothing: a form shows it on its review page. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, isRecord(part) ? compact(part) : part]),
  ) as T;
}

/** Another cluster has other namespaces, versions, classes and profiles. */
export function withCluster(
  { name, engine }: TargetValue,
  cluster: string | undefined,
): TargetValue {
  return {
    cluster,
    name,
    engine: engine && {
      ...engine,
      version: undefined,
      storage: engine.storage && { size: engine.storage.size },
    },
  };
}

export function withNamespace(
  value: TargetValue,
  namespace: string | undefined,
): TargetValue {
  const { engine } = value;
  return {
    ...value,
    namespace,
    engine: engine && { ...engine, version: undefined },
  };
}

export function withEngine(
  value: TargetValue,
  type: string | undefined,
): TargetValue {
  const { engine, profile } = value;
  return {
    ...value,
    profile: undefined,
    engine: type
      ? { ...SMALL, ...(profile ? {} : engine), type, version: undefined }
      : undefined,
  };
}

/** A profile says how large: what the form says itself would win over it. */
export function withProfile(
  value: TargetValue,
  profile: string | undefined,
): TargetValue {
  const { engine } = value;
  return {
    ...value,
    profile,
    engine: engine && {
      type: engine.type,
      version: engine.version,
      ...(profile ? {} : SMALL),
    },
  };
}
