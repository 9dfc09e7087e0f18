/** What somebody copies, in Markdown: as it is, whatever it holds, in one line. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1);
  // Of a space on both sides each reader takes one away
  const pad = /^[` ]|[` ]$/.test(line) || !line ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
