import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type ImportRequest,
  MANIFEST_FILL_IN,
  type ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { saveText } from '../../components/ImportLog/saveText';
import { type Failure, failuresOf } from '../failures';
import { digestOf } from './digestOf';

/** How far a download is. */
export interface ManifestsState {
  isBusy?: boolean;
  failures?: Failure[];
  saved?: { file: string; hasGaps: boolean };
}

/**
 * Has the backend check a request and write its manifests, and saves them as one file. What is said of it is of the request
 * as it is now: once that is another, or the page is left, an answer that comes is for nobody.
 *
 * @param options.slowText - what is said where it took too long
 */
export function useManifests(
  request: Partial<ImportRequest>,
  secrets: ManifestSecrets,
  options: { timeoutMs: number; slowText: string },
) {
  const api = useApi(everestImportApiRef);
  const [state, setState] = useState<ManifestsState>({});
  const running = useRef<AbortController>();
  const asked = `${secrets} ${digestOf(request)}`;
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = undefined;
      setState({});
    },
    [api, asked],
  );

  const download = async () => {
    const controller = new AbortController();
    running.current = controller;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      controller.abort();
    }, options.timeoutMs);
    const become = (next: ManifestsState) =>
      running.current === controller && setState(next);
    become({ isBusy: true });
    try {
      const { signal } = controller;
      const { files } = await api.importManifests(request, { secrets, signal });
      if (signal.aborted) {
        return;
      }
      const text = files.map(({ content }) => content).join('---\n');
      const { cluster, namespace, name } = request;
      // None of them has a dot
      const file = `${cluster}.${namespace}.${name}.yaml`;
      saveText(text, file);
      const hasGaps = text.includes(MANIFEST_FILL_IN);
      become({ saved: { file, hasGaps } });
    } catch (error) {
      const failures = isSlow
        ? [{ message: options.slowText }]
        : failuresOf(error as Error);
      become({ failures });
    } finally {
      clearTimeout(timer);
    }
  };
  return { ...state, download };
}
