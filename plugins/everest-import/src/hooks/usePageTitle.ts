import { useEffect } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Puts a text into the title of the browser's tab, and takes it away with what it is of. */
export function useTabTitle(text: string | undefined) {
  useEffect(() => {
    if (text === undefined) {
      return undefined;
    }
    const before = document.title;
    document.title = text;
    return () => {
      document.title = before;
    };
  }, [text]);
}

/** Says in the title of the browser's tab which page it is, and of which portal, as Backstage's own pages do. */
export function usePageTitle(page: string | undefined) {
  const config = useApi(configApiRef);
  const portal = config.getOptionalString('app.title') ?? 'Backstage';
  useTabTitle(page && `${page} | ${portal}`);
}
