import { parseEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { isRecord, textOf } from '../isRecord';
import { moreOf, moreRequest, type MoreRequest } from './more/MoreValue';

/** What the field holds; it may be a link's, so nothing of it is certain. Each part is said or left out by itself. */
export interface TargetValue extends Pick<MoreRequest, 'proxy' | 'spec'> {
  cluster?: string;
  namespace?: string;
  name?: string;
  engine?: {
    type?: string;
    version?: string;
    replicas?: number;
    storage?: { size?: string; class?: string };
    resources?: { cpu?: string; memory?: string };
    config?: string;
  };
  profile?: string;
}

/** What a target says of its engine. */
export type TargetEngineValue = NonNullable<TargetValue['engine']>;

/** Without what says nothing: a form shows it on its review page. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, isRecord(part) ? compact(part) : part])
      .filter(
        ([, part]) =>
          part !== undefined &&
          !(isRecord(part) && Object.keys(part).length === 0),
      ),
  ) as T;
}

function readEngine(
  value: unknown,
  more: MoreRequest['engine'],
): TargetValue['engine'] {
  if (!isRecord(value)) {
    return undefined;
  }
  const type = textOf(value.type);
  const storage = isRecord(value.storage) ? value.storage : {};
  const resources = isRecord(value.resources) ? value.resources : {};
  return {
    type: type && (parseEngineType(type) ?? type),
    version: textOf(value.version),
    replicas: typeof value.replicas === 'number' ? value.replicas : undefined,
    storage: { size: textOf(storage.size), class: textOf(storage.class) },
    resources: {
      cpu: textOf(resources.cpu),
      memory: textOf(resources.memory),
    },
    ...more,
  };
}

export function readTarget(data: unknown): TargetValue {
  const value = isRecord(data) ? data : {};
  const { engine, proxy, spec } = moreRequest(moreOf(value));
  return compact({
    cluster: textOf(value.cluster),
    namespace: textOf(value.namespace),
    name: textOf(value.name),
    engine: readEngine(value.engine, engine),
    profile: textOf(value.profile),
    ...{ proxy, spec },
  });
}
