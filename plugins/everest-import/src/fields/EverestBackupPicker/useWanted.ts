import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { chosenEngine, chosenImporter, type FieldNames } from '../formValues';
import type { Wanted } from './misfit';

/** What target and importer ask of a backup; an importer that can't be read asks nothing. */
export function useWanted(
  formData: unknown,
  names?: FieldNames,
): Wanted & { isRead: boolean } {
  const api = useApi(everestImportApiRef);
  const address = chosenImporter(formData, names);
  const { cluster, name } = address ?? {};
  const [{ value, error }, ask] = useAsked((signal, importer: typeof address) =>
    importer
      ? api.getImporter(importer, { signal })
      : Promise.resolve(undefined),
  );
  useEffect(() => {
    ask(cluster && name ? { cluster, name } : undefined);
  }, [ask, cluster, name]);
  const isCurrent = value?.name === name && value?.cluster === cluster;
  return {
    engine: chosenEngine(formData, names),
    importer: isCurrent ? value : undefined,
    isRead: !address || isCurrent || error !== undefined,
  };
}
