import type { ImportRequest } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';

/** How large the database will be, as far as the form says it; what it leaves open is its profile's. */
export function usePlanSize(
  request: Partial<ImportRequest>,
): string | undefined {
  const { t } = useTranslation();
  const { engine, profile } = request;
  const { cpu, memory } = engine?.resources ?? {};
  const storage = engine?.storage?.size;
  const parts = [
    profile && t('plan.profile', { name: isolate(profile) }),
    engine?.replicas && t('plan.nodes', { count: engine.replicas }),
    cpu && t('plan.cpu', { value: cpu }),
    memory && t('plan.memory', { value: memory }),
    storage && t('plan.storage', { value: storage }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
