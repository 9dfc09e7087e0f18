import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import { everestImportApiRef } from '../../api';
import { useTranslation } from '../../hooks/useTranslation';
import type { FieldNames } from '../formValues';
import { digestOf } from './digestOf';
import { importRequestOf } from './importRequest';
import { forgetRun, keepRun, markRun } from './lastRun';
import type { PreflightRun } from './PreflightRun';
import { runPreflight } from './runPreflight';

/** For all that the page of the checks asks, where the template says nothing. */
export const TIMEOUT_SECONDS = 90;

/** The checks of the form as it is now: run when the page opens, and again when told to. */
export function usePreflightRun(
  formData: unknown,
  options: { fields?: FieldNames; timeoutSeconds?: number } = {},
) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const { secrets } = useTemplateSecrets();
  const { fields, timeoutSeconds = TIMEOUT_SECONDS } = options;
  const [run, setRun] = useState<PreflightRun>();
  const running = useRef<AbortController>();
  const checked = useRef('');
  const request = importRequestOf(formData, fields, secrets);
  const digest = digestOf(request);

  const check = () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    checked.current = digest;
    const over = runPreflight({
      api,
      request,
      signal: controller.signal,
      timeoutMs: timeoutSeconds * 1000,
      slowText: t('preflightField.slow', { seconds: String(timeoutSeconds) }),
      onChange: next => {
        if (running.current === controller) {
          setRun(next);
        }
      },
    });
    keepRun(api, over);
  };

  const latest = useRef(check);
  latest.current = check;
  useEffect(() => {
    latest.current();
    return () => {
      running.current?.abort();
      running.current = undefined;
      forgetRun(api);
    };
  }, [api]);

  const isOutdated = run !== undefined && checked.current !== digest;
  useEffect(() => {
    markRun(api, isOutdated);
  }, [api, isOutdated, run]);
  return {
    run,
    isOutdated,
    check: useCallback(() => latest.current(), []),
  };
}
