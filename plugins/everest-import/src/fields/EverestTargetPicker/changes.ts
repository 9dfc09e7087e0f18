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

/** Parameters and proxies are of one engine alone. */
export function withoutOwnOfEngine(value: TargetValue): TargetValue {
  return {
    ...value,
    engine: { ...value.engine, config: undefined },
    proxy: { expose: value.proxy?.expose },
  };
}

/**
 * Another engine: what is said of its size stays, and what nobody said is filled in. Its proxies and parameters were of the
 * one before.
 */
export function withEngine(
  value: TargetValue,
  type: string | undefined,
): TargetValue {
  const { engine, ...rest } = withoutOwnOfEngine(value);
  return withSizes({ ...rest, engine: { ...engine, type } });
}

/** A profile says how large: what the form says itself would win over it. */
export function withProfile(
  value: TargetValue,
  profile: string | undefined,
  proposedSize?: string,
): TargetValue {
  const { type, version, config } = value.engine ?? {};
  const storage = profile ? undefined : { size: proposedSize };
  const engine = { type, version, storage, config };
  return withSizes({ ...value, profile, engine });
}
