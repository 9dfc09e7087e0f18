import {
  ENGINE_TYPES,
  type EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';

/** An engine by its usual name; a word not known here as it is. */
export function useEngineName(): (type: string) => string {
  const { t } = useTranslation();
  return type =>
    ENGINE_TYPES.includes(type as EngineType)
      ? t(`engine.${type as EngineType}`)
      : type;
}

/** {@link useEngineName} as an element. */
export function EngineName(props: { type: string }) {
  const engineName = useEngineName();
  return <>{engineName(props.type)}</>;
}
