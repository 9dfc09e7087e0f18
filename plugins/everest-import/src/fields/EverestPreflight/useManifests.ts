import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type ImportRequest,
  MANIFEST_FILL_IN,
  type ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { saveText } from '../../components/ImportLog/saveText';
import { type Failure, failuresOf } from '../failures';

/** How far a download is. */
export interface ManifestsState {
  isBusy?: boolean;
  failures?: Failure[];
  saved?: { file: string; hasGaps: boolean };
}

/** Has the backend check a request and write its manifests, and saves them as one file. */
export function useManifests(request: Partial<ImportRequest>) {
  const api = useApi(everestImportApiRef);
  const [state, setState] = useState<ManifestsState>({});
  const download = async (secrets: ManifestSecrets) => {
    setState({ isBusy: true });
    try {
      const { files } = await api.importManifests(request, { secrets });
      const text = files.map(({ content }) => content).join('---\n');
      const { cluster, namespace, name } = request;
      // None of them has a dot
      const file = `${cluster}.${namespace}.${name}.yaml`;
      saveText(text, file);
      const hasGaps = text.includes(MANIFEST_FILL_IN);
      setState({ saved: { file, hasGaps } });
    } catch (error) {
      setState({ failures: failuresOf(error as Error) });
    }
  };
  return { ...state, download };
}
