import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export type Proxy = { port: number; close(): Promise<void> };

/** Firefox can't be told where a name lives: this proxy leads every secure name to one loopback port, and no other. */
export async function startProxy(to: number): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (_request, client: Socket) => {
    const target = connect(to, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    for (const socket of [client, target]) {
      open.add(socket);
      socket.on('error', () => [client, target].forEach((end) => end.destroy()));
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      open.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
