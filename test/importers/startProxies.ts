import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePorts,
  removeAtTheEnd,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';
import { Target } from './runImporter';

async function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.unref();
  });
}

/** Starts a proxy before a database, as its operator has one. @returns the target as clients see it */
async function startProxy(
  target: Target,
  program: {
    name: string;
    /** Where Debian has it. */
    command: string;
    args: (file: string) => string[];
    configOf: (port: number, directory: string) => string;
    files?: Record<string, string>;
  },
) {
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-proxy-'));
  // Another user reads it
  chmodSync(directory, 0o755);
  const removal = removeAtTheEnd(directory);
  const [port] = await freePorts(1);
  const config = join(directory, 'config');
  writeFileSync(config, program.configOf(port, directory));
  for (const [name, text] of Object.entries(program.files ?? {}))
    writeFileSync(join(directory, name), text);
  const server = await startGuarded({
    ...{ name: program.name, command: program.command },
    args: program.args(config),
    logFile: join(directory, 'log'),
  });
  await Promise.race([
    waitUntil(`${program.name} answers`, () => answers(port)),
    server.ended,
  ]);
  return {
    target: { ...target, port: `${port}` },
    async stop() {
      await server.stop();
      await removal.now();
    },
  };
}

/** With the settings of Percona's operator that matter to a client: a server's connection is a session's. */
export function startPgBouncer(target: Target) {
  const isRoot = process.getuid?.() === 0;
  return startProxy(target, {
    name: 'pgbouncer',
    command: '/usr/sbin/pgbouncer',
    args: file => [...(isRoot ? ['-u', 'postgres'] : []), file],
    files: { users: `"${target.user}" "${target.password}"\n` },
    configOf: (port, directory) => `[databases]
* = host=${target.host} port=${target.port}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(directory, 'users')}
pool_mode = session
`,
  });
}

/** With the settings of Percona's operator that matter to a client. */
export function startHaproxy(target: Target) {
  return startProxy(target, {
    name: 'haproxy',
    command: '/usr/sbin/haproxy',
    args: file => ['-db', '-f', file],
    configOf: port => `global
  maxconn 2048

defaults
  mode tcp
  option redispatch
  retries 3
  timeout client 28800s
  timeout connect 100500
  timeout server 28800s

frontend galera-in
  bind 127.0.0.1:${port}
  default_backend galera-nodes

backend galera-nodes
  balance roundrobin
  server pxc-0 ${target.host}:${target.port} check inter 10000 rise 1 fall 2 weight 1
`,
  });
}
