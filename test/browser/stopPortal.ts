/** Ends what `startPortal.ts` started. */
export default async function stop() {
  await globalThis.everestBrowserStop?.();
}
