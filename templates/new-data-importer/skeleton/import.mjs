/** The importer's command: `import.mjs REQUEST`, with the path of Everest's request.json. */
import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { end, Failure, hide, say } from './failures.mjs';
import { MYSQL_GUARDS, restricted } from './guards.mjs';
import { openObject } from './openObject.mjs';
import { readRequest } from './readRequest.mjs';

let tool;
process.once('SIGTERM', () => {
  tool?.kill();
  end(new Failure('stopped', 'The import was told to stop'));
});

/** The database's own client, which reads SQL; the password is in its environment, never in an argument. */
const TOOLS = {
  postgresql: ({ host, port, user, password }, { database }) => ({
    words: ['psql', '--no-psqlrc', '--single-transaction', '--quiet'].concat(
      ['--set=ON_ERROR_STOP=1', `--host=${host}`, `--port=${port}`],
      [`--username=${user}`, `--dbname=${database}`],
    ),
    variables: { PGPASSWORD: password },
    denied: /authentication failed/,
    away: /could not connect|connection to server/,
    dangerous: /commands are restricted|invalid command \\restrict/,
    read: restricted,
  }),
  pxc: ({ host, port, user, password }, { database }) => ({
    words: ['mariadb', '--no-defaults', ...MYSQL_GUARDS].concat(
      [`--host=${host}`, `--port=${port}`],
      [`--user=${user}`, `--database=${database}`],
    ),
    variables: { MYSQL_PWD: password },
    denied: /Access denied/,
    away: /Can't connect|Lost connection/,
    // Of a file of the container, asked for as rows
    dangerous: /ERROR (1148|2068|4166) /,
    read: body => body,
  }),
};

async function* counted(body, size) {
  let bytesRead = 0;
  let told = Date.now();
  for await (const piece of body) {
    yield piece;
    bytesRead += piece.length;
    if (Date.now() - told > 3_000) {
      told = Date.now();
      say({ everestImport: 'progress', bytesRead, bytesTotal: size });
    }
  }
}

async function load({ target, config }, { body, size }) {
  const make = TOOLS[target.type];
  if (!make)
    throw new Failure('request-invalid', `'${target.type}' can't be filled`);
  if (!config.database)
    throw new Failure(
      'request-invalid',
      "The config's 'database' is missing: which one is filled",
    );
  const { words, variables, denied, away, dangerous, read } = make(
    target,
    config,
  );
  const [program, ...options] = words;
  tool = spawn(program, options, {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...variables },
  });
  let said = '';
  tool.stderr.on('data', text => {
    said = `${said}${text}`.slice(-4_000);
  });
  const ended = new Promise((resolve, reject) => {
    tool.on('error', reject);
    tool.on('close', resolve);
  });
  const [code, sent] = await Promise.all([
    ended,
    pipeline(read(counted(body, size)), tool.stdin).catch(error => {
      // What it got so far must not look like the whole
      tool.kill('SIGKILL');
      return error;
    }),
  ]);
  if (code !== 0 && denied.test(said))
    throw new Failure('target-denied', 'The database refuses the password');
  if (code !== 0 && away.test(said))
    throw new Failure('target-unreachable', 'The database does not answer');
  if (code !== 0 && dangerous.test(said))
    throw new Failure(
      'dump-dangerous',
      `The dump has commands that are not for the database: ${said.trim()}`,
    );
  if (code !== 0 || sent)
    throw new Failure(
      'import-failed',
      `The import failed: ${said.trim() || sent?.message}`,
    );
}

try {
  const request = readRequest(process.argv[2]);
  const { source, target } = request;
  hide(source.secretAccessKey, source.accessKeyId, target.password);
  await load(request, await openObject(source));
  say('All of it is imported');
} catch (error) {
  end(error);
}
