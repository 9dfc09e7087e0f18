import type { JSX } from 'react';

/** What a loader loads, with a router around it. */
export async function routed(content: Promise<JSX.Element>) {
  const [{ PageRouter }, element] = await Promise.all([
    import('./PageRouter'),
    content,
  ]);
  return <PageRouter>{element}</PageRouter>;
}
