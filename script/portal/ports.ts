import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Whether nobody listens on a loopback port, in either address family. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if (!(await canListen(port, host))) {
      return false;
    }
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    // A machine without IPv6 is no busy port.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE'),
    );
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('The system gave no free port')),
      );
    });
  });
}

/** Who listens on a port, as far as this machine's tools can tell. */
export function holderOf(port: number): string {
  const lsof = output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const pid = /^p(\d+)/m.exec(lsof)?.[1];
  if (pid) {
    return `${/^c(.+)/m.exec(lsof)?.[1] ?? 'a process'} (pid ${pid})`;
  }
  const ss = output('ss', ['-Hltnp', `sport = :${port}`]);
  const holder = /\("([^"]+)",pid=(\d+)/.exec(ss);
  return holder ? `${holder[1]} (pid ${holder[2]})` : 'another process';
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
