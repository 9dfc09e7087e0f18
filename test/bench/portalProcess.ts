/**
 * The portal's backend, which measures itself when its parent asks. Usage:
 * portalProcess.ts FEATURE... --config FILE
 * where each feature is one of `imports` and `kubernetes`; none is the backend without either.
 */
import { createBackend } from '@backstage/backend-defaults';
import { Gauge } from './Gauge';
import { Question } from './gauges';
import { keepProfile, PROFILES } from './profiles';

const FEATURES = {
  imports: () =>
    import('@everest-import/backstage-plugin-everest-import-backend'),
  kubernetes: () => import('@backstage/plugin-kubernetes-backend'),
};

/** What the imports' plugin works with in a portal. */
const BASE = [
  () => import('@backstage/plugin-app-backend'),
  () => import('@backstage/plugin-auth-backend'),
  () => import('@backstage/plugin-auth-backend-module-guest-provider'),
  () => import('@backstage/plugin-catalog-backend'),
  () => import('@backstage/plugin-events-backend'),
  () => import('@backstage/plugin-notifications-backend'),
  () => import('@backstage/plugin-permission-backend'),
  () => import('@backstage/plugin-permission-backend-module-allow-all-policy'),
  () => import('@backstage/plugin-scaffolder-backend'),
  () => import('@backstage/plugin-signals-backend'),
];

async function main() {
  const asked = process.argv.slice(2);
  const chosen = Object.entries(FEATURES)
    .filter(([name]) => asked.includes(name))
    .map(([, load]) => load);
  const backend = createBackend();
  for (const load of [...BASE, ...chosen]) {
    // Loading the sources is no part of the start that is measured
    const { default: feature } = await load();
    backend.add(feature);
  }
  const gauge = new Gauge();
  process.on('message', async ({ id, ask }: Question) => {
    process.send?.({ id, answer: await gauge[ask]() });
  });
  // Nobody is left whom it could serve
  process.on('disconnect', () => process.exit());
  const begun = performance.now();
  if (PROFILES) {
    await gauge.profileBegun();
  }
  await backend.start();
  if (PROFILES) {
    keepProfile(
      `start of ${asked.find(name => name in FEATURES) ?? 'bare'}`,
      await gauge.profile(),
    );
  }
  process.send?.({ startedAfterMs: performance.now() - begun });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
