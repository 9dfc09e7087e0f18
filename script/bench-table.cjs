#!/usr/bin/env node
// Usage: bench-table.cjs PART FIGURES MARKDOWN: figures, one JSON a line, as
// the part's section; the other sections stay as they are.
const fs = require('fs');
const os = require('os');

const HEAD = `# Benchmarks

Measured by \`script/bench\`, part by part: \`script/bench imports\` measures one of them anew.
`;

const SECTIONS = {
  requests: [
    'Requests and round trips',
    `Tests hold each figure against its goal. The backups of large buckets are found in a process of its own, at a server
that answers each request after 50 ms. "First" is the folder that somebody opens, "all" is the look for backups everywhere.
Below each stands, from the same run, the last build that looked into each folder by itself.`,
  ],
  filters: [
    'Filters of the importers',
    'What goes through a filter in one process, with nothing before or behind it, beside the same bytes piped through cat.',
  ],
  dump: [
    'Import of a large dump',
    'With the runner of `importers/`, and by hand: a download piped into psql.',
  ],
  archive: [
    'Import of an archive by several connections',
    'With the runner of `importers/`, by four connections and by one, and by hand: a download and `pg_restore -j 4`.',
  ],
  mysql: [
    'Import of a large mysqldump',
    `With the runner of \`importers/\` from S3, and with the client alone from a local file, into the same server: ten tables
with three secondary keys each. The runner reads the dump twice, as it does by default. By a profile of 0.3 GB with four
connections, of what its own process does 37 % is reading that INSERTs have values and nothing else, 13 % collecting
garbage, 16 % cutting rows into pieces of work, 5 % reading from S3.`,
  ],
  mongo: [
    'Import of a large mongodump',
    `With the runner of \`importers/\` from S3, and with \`insertMany\` of the driver on one connection, into the same
FerretDB: four collections with an index each. The runner reads the archive twice, as it does by default.`,
  ],
  values: [
    'Imports of one very long value',
    `With the runner of \`importers/\`, into a PostgreSQL and a MariaDB. What psql and the client of MariaDB hold, who send the
value whole, is not counted.`,
  ],
  pages: [
    'Pages in a browser',
    `The built app in Chromium, from the portal and the sandbox on the same machine, with the browser's cache filled. Times are
those of a clock, from before the page is asked for or the last key is pressed until the text is seen.`,
  ],
  imports: [
    'Imports of ten clusters',
    `Ten real Kubernetes API servers, one a cluster, each with 300 databases that were imported, one of ten of which still
runs; beside them 30,000 rows of imports that ended. The portal is a whole backend in a process of its own, which signs
the guest in, asks for permission and reads the catalog as any portal does. On the same servers the Kubernetes plugin's
backend, which finds the objects by their label.

What stands in for what: nobody plays Everest on these servers, the benchmark writes the states of databases and jobs
itself; ten servers on one machine have no network between them and the portal; a page is its request to the API; the
sources are compiled as they are loaded, which is no part of a start. CPU is that of the portal's process, with all its
threads. Times are those of a clock: on a machine that does other things too they are longer.`,
  ],
};

const [part, figures, markdown] = process.argv.slice(2);
const [cpu] = os.cpus();
const rows = fs
  .readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
  .map(({ what, goal, measured, cause }) => {
    const missed = cause ? `; missed: ${cause}` : '';
    return `| ${what} | ${goal} | ${measured}${missed} |`;
  });

const titleOf = name => `## ${SECTIONS[name][0]}\n`;

function written() {
  const [title, words] = SECTIONS[part];
  const gib = Math.round(os.totalmem() / 2 ** 30);
  const [load] = os.loadavg();
  return `## ${title}

${words}

Machine: ${
    os.cpus().length
  } cores (${cpu.model.trim()}), ${gib} GiB, ${os.type()}, Node ${
    process.version
  }; load at the end ${load.toFixed(1)}.

| what | goal | measured |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const before = fs.existsSync(markdown) ? fs.readFileSync(markdown, 'utf8') : '';
/** What the file says of a part; empty where it says nothing yet. */
function kept(name) {
  const [, after] = before.split(titleOf(name));
  return after === undefined ? '' : titleOf(name) + after.split(/^## /m)[0];
}

const sections = Object.keys(SECTIONS)
  .map(name => (name === part ? written() : kept(name)))
  .filter(Boolean)
  .map(section => section.trim());
fs.writeFileSync(markdown, `${[HEAD.trim(), ...sections].join('\n\n')}\n`);
