import { Script } from '../../plugins/everest-import-backend/src/backups/__testUtils__/ScriptedS3';

const entry = ([key, { length }]: [string, Buffer]) =>
  `<Contents><Key>${key}</Key><Size>${length}</Size></Contents>`;

/** Answers lists and ranges as S3 does, of these files. */
export function serveFiles(files: Record<string, Buffer>): Script {
  return ({ headers }, response, { pathname, searchParams }) => {
    if (searchParams.has('list-type')) {
      const prefix = searchParams.get('prefix') ?? '';
      const found = Object.entries(files).filter(([key]) =>
        key.startsWith(prefix),
      );
      const body = found.map(entry).join('');
      response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<ListBucketResult>${body}</ListBucketResult>`);
      return;
    }
    const file = files[decodeURI(pathname).replace('/backups/', '')];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '') ?? [];
    const part = file.subarray(Number(from), Number(to) + 1);
    const range = `bytes ${from}-${to}/${file.length}`;
    response.writeHead(206, { 'content-range': range }).end(part);
  };
}
