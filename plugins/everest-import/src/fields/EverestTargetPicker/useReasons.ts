import { binarySize } from '../../components/binarySize';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { neededBytes, type Proposal, type ProposedFor } from './proposal';
import type { TargetValue } from './TargetValue';

/** Why each part of a target is as it is, as long as it is as it was filled in. */
export function useReasons(
  value: TargetValue,
  proposal: Proposal,
  backup?: ProposedFor,
  spaceFactor?: number,
): { [part in keyof Proposal]?: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const { engine = {}, name, cluster, namespace } = value;
  const isAs = (part: keyof Proposal, said: string | undefined) =>
    said !== undefined && said === proposal[part];
  const needed = backup && neededBytes(backup, spaceFactor);
  return {
    namespace:
      isAs('namespace', namespace) && isAs('cluster', cluster)
        ? t('targetPicker.reason.namespace')
        : undefined,
    type: isAs('type', engine.type) ? t('targetPicker.reason.type') : undefined,
    version:
      isAs('version', engine.version) && backup?.engineVersion
        ? t('targetPicker.reason.version', {
            version: isolate(backup.engineVersion),
          })
        : undefined,
    size:
      isAs('size', engine.storage?.size) && needed !== undefined
        ? t('targetPicker.reason.size', {
            size: binarySize(needed, language),
          })
        : undefined,
    name: isAs('name', name) ? t('targetPicker.reason.name') : undefined,
  };
}
