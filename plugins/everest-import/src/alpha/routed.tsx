import type { JSX } from 'react';
import { loadClient } from './api';

/** What a loader loads, with a router around it. */
export async function routed(content: Promise<JSX.Element>) {
  const [{ PageRouter }, element] = await Promise.all([
    import('./PageRouter'),
    content,
    loadClient(),
  ]);
  return <PageRouter>{element}</PageRouter>;
}
