/**
 * Measures imports of ten clusters in a whole portal, beside the Kubernetes plugin's backend on the same servers. Writes
 * what it measured to the file of EVEREST_BENCH.
 *   main.ts [--clusters 10] [--databases 300] [--ended 30000] [SQLite] [PostgreSQL]
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeAtTheEnd } from 'everest-sandbox';
import { BenchClusters } from './BenchClusters';
import { Client } from './Database';
import { note } from './figures';
import { Measurement } from './measureOn';
import { PortalRuns } from './PortalRuns';
import { toFigures } from './toFigures';

const CLIENTS: Client[] = ['SQLite', 'PostgreSQL'];

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      clusters: { type: 'string', default: '10' },
      databases: { type: 'string', default: '300' },
      ended: { type: 'string', default: '30000' },
    },
  });
  const asked = CLIENTS.filter(client => positionals.includes(client));
  return {
    clients: asked.length > 0 ? asked : CLIENTS,
    counts: {
      clusters: Number(values.clusters),
      databases: Number(values.databases),
      ended: Number(values.ended),
    },
  };
}

async function main() {
  const { clients, counts } = readOptions();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  const clusters = await BenchClusters.start(counts);
  try {
    for (const client of clients) {
      const runs = await PortalRuns.on(client, { directory, clusters });
      try {
        const measured = await new Measurement(
          clusters,
          runs,
          counts.ended,
        ).all();
        toFigures(measured, counts).forEach(note);
      } finally {
        await runs.stop();
      }
    }
  } finally {
    await clusters.stop();
    await removal.now();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
