import { connect } from 'node:tls';

/** Whether a server answers a greeting of TLS with one; of whom it says to be nothing is asked. */
export function speaksTls(
  host: string,
  port: number,
  patienceMs: number,
): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port, rejectUnauthorized: false });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.once('secureConnect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
