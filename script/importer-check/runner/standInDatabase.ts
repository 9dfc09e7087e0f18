import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';

export interface StandInDatabase {
  port: number;
  connections(): number;
  stop(): Promise<void>;
}

/** Who talks to it is seen meanwhile, with its arguments. */
const WAIT_MS = 150;

const SSL_REQUEST = 80_877_103;

function postgresError(): Buffer {
  const fields = [
    'SFATAL',
    'VFATAL',
    'C28P01',
    'Mpassword authentication failed',
  ];
  const body = Buffer.from(`${fields.join('\0')}\0\0`);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Asks for the password, and refuses it. */
function refuseAsPostgres(socket: Socket) {
  socket.on('data', bytes => {
    if (bytes.length === 8 && bytes.readInt32BE(4) === SSL_REQUEST)
      socket.write('N');
    else if (bytes[0] === 0)
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
    else socket.end(postgresError());
  });
}

function packet(sequence: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head[3] = sequence;
  return Buffer.concat([head, body]);
}

const MYSQL_GREETING = Buffer.concat([
  Buffer.from('\x0a8.0.42\0\x01\0\0\0saltsalt\0', 'latin1'),
  // What it can: long passwords, protocol 4.1, transactions, safe connections, plugins; utf8mb4; status.
  Buffer.from([0x01, 0xa2, 0x2d, 0x02, 0x00, 0x08, 0x00, 21]),
  Buffer.alloc(10),
  Buffer.from('saltsaltsalt\0mysql_native_password\0'),
]);

const MYSQL_DENIED = Buffer.concat([
  Buffer.from([0xff, 0x15, 0x04]),
  Buffer.from('#28000Access denied (using password: YES)'),
]);

/** Greets, and refuses whoever answers. */
function refuseAsMysql(socket: Socket) {
  socket.write(packet(0, MYSQL_GREETING));
  socket.once('data', bytes => socket.end(packet(bytes[3] + 1, MYSQL_DENIED)));
}

const REFUSE: Record<string, (socket: Socket) => void> = {
  postgresql: refuseAsPostgres,
  pxc: refuseAsMysql,
};

/** A server that takes no password; of engines that it can't play it ends the connection. */
export async function standInDatabase(type: string): Promise<StandInDatabase> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer(socket => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    const refuse = REFUSE[type] ?? (() => socket.end());
    setTimeout(() => refuse(socket), WAIT_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port of the loopback address on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await standInDatabase('none');
  await server.stop();
  return server.port;
}
