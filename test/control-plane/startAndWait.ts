import { startControlPlane } from './startControlPlane';

// Started, and killed, by a test.
startControlPlane().then(({ pids, directory }) => {
  process.stdout.write(`${JSON.stringify({ pids, directory })}\n`);
  setInterval(() => {}, 60_000);
});
