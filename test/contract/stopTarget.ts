export default async function stopTarget() {
  await globalThis.everestContractTarget?.stop();
}
