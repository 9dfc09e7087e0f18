import { withSizes } from './sizes';
import type { TargetValue } from './TargetValue';

/** Another cluster; what it does not have is cleared when its words are there. */
export function withCluster(
  value: TargetValue,
  cluster: string | undefined,
): TargetValue {
  return { ...value, cluster };
}

export function withNamespace(
  value: TargetValue,
  namespace: string | undefined,
): TargetValue {
  return { ...value, namespace };
}

/** Another engine: what is said of its size stays, and what nobody said is filled in. */
export function withEngine(
  value: TargetValue,
  type: string | undefined,
): TargetValue {
  return withSizes({ ...value, engine: { ...value.engine, type } });
}

/** A profile says how large: what the form says itself would win over it. */
export function withProfile(
  value: TargetValue,
  profile: string | undefined,
  proposedSize?: string,
): TargetValue {
  const { type, version } = value.engine ?? {};
  const storage = profile ? undefined : { size: proposedSize };
  return withSizes({ ...value, profile, engine: { type, version, storage } });
}
