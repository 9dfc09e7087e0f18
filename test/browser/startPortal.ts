import { startPortal } from './portal';

declare global {
  // eslint-disable-next-line no-var
  var everestBrowserStop: (() => Promise<void>) | undefined;
}

/** Starts what all browser tests share, before the first of them. */
export default async function start() {
  const { portal, stop } = await startPortal();
  globalThis.everestBrowserStop = stop;
  process.env.EVEREST_BROWSER_PORTAL = JSON.stringify(portal);
}
