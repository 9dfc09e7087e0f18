// A small importer that ends as it should, unless a fault is asked for: runner.mjs FAULT REQUEST.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

const [fault, file] = process.argv.slice(2);

function end(code, sentence) {
  const oneCode = fault === 'one-exit-code' ? 1 : code;
  const exitCode = fault === 'exit-zero' && code === 22 ? 0 : oneCode;
  process.stdout.write(`${fault === 'no-sentence' ? '' : sentence}\n`, () =>
    process.exit(exitCode),
  );
}

if (fault !== 'stop-unhandled')
  process.on('SIGTERM', () => {
    if (fault !== 'stop-ignored') end(143, 'The import was told to stop');
  });

function readPayload() {
  const payload = JSON.parse(readFileSync(file, 'utf8'));
  if (fault === 'stack-trace') return payload;
  if (fault === 'crashed') process.kill(process.pid, 'SIGSEGV');
  if (fault === 'ambient-keys')
    payload.source.s3.accessKeyID ??= process.env.AWS_ACCESS_KEY_ID;
  const { source, target } = payload;
  const needed = [source?.s3?.accessKeyID, target?.host, target?.password];
  if (needed.includes(undefined)) throw new Error('incomplete');
  return payload;
}

function askS3({ source }, answered) {
  const { endpointURL, bucket, verifyTLS, accessKeyID } = source.s3;
  const verify = {
    'tls-not-verified': false,
    'flag-left-out': verifyTLS !== false,
  }[fault];
  const request = (endpointURL.startsWith('https') ? https : http).request(
    `${endpointURL}/${bucket}${source.path}`,
    {
      method: 'HEAD',
      headers: { authorization: `Credential=${accessKeyID}/sample` },
      rejectUnauthorized: verify ?? verifyTLS === true,
    },
    ({ statusCode }) => {
      if (statusCode === 404) end(22, 'There is no such object');
      else if (statusCode !== 200) end(21, 'S3 refuses the keys');
      else answered();
    },
  );
  request.on('error', () =>
    fault === 'hangs'
      ? setTimeout(() => askS3({ source }, answered), 100)
      : end(20, 'The S3 server does not answer'),
  );
  request.end();
}

function askDatabase({ target }) {
  if (fault === 'database-not-asked') {
    end(30, 'It is no backup that this importer takes');
    return;
  }
  const socket = net.connect(Number(target.port), target.host);
  socket.once('data', () => socket.write(Buffer.from([1, 0, 0, 1, 0])));
  socket.on('error', () => end(60, 'The database does not answer'));
  socket.on('end', () => end(61, 'The database refuses the password'));
}

function main() {
  let payload;
  try {
    payload = readPayload();
  } catch {
    end(10, "The payload can't be used");
    return;
  }
  if (fault === 'secret-printed') console.log(payload.target);
  if (fault === 'report-line') console.log('{"everestImport":"progress"}');
  if (fault === 'equal-uncompared')
    console.log(
      '{"everestImport":"summary","tables":1,"rows":1,"verified":"checksums","compared":2}',
    );
  if (fault === 'secret-in-arguments')
    spawn('sh', ['-c', 'sleep 0.3', payload.target.password]).on('exit', () =>
      askS3(payload, () => askDatabase(payload)),
    );
  else askS3(payload, () => askDatabase(payload));
}

main();
