#!/usr/bin/env node
// Usage: bench-table.cjs FIGURES MARKDOWN: figures, one JSON a line, as a table.
const fs = require('fs');
const os = require('os');

const [figures, markdown] = process.argv.slice(2);
const rows = fs
  .readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));
const [cpu] = os.cpus();
const text = `# Benchmarks

Measured by \`script/bench\`. Tests hold each figure against its goal, but for the import of a large dump, which takes minutes.

Machine: ${os.cpus().length} cores (${cpu.model.trim()}), ${Math.round(
  os.totalmem() / 2 ** 30,
)} GiB, ${os.type()}, Node ${process.version}.

| what | goal | measured |
| --- | --- | --- |
${rows
  .map(({ what, goal, measured }) => `| ${what} | ${goal} | ${measured} |`)
  .join('\n')}
`;
fs.writeFileSync(markdown, text);
