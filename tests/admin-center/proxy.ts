import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  port: number;
  refusedHosts: string[];
  close(): Promise<void>;
}

/**
 * A CONNECT proxy on loopback: leads `hosts`, port 443, to the local TLS port; refuses and records all others.
 * So the browser shows Microsoft's exact addresses, and a test can prove that nothing else was asked for.
 */
export async function startProxy(hosts: readonly string[], tlsPort: number): Promise<Proxy> {
  const refusedHosts: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    refusedHosts.push(request.headers.host ?? request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', (socket: Socket) => track(sockets, socket));
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const [host = '', port] = (request.url ?? '').split(':');
    client.on('error', () => client.destroy());
    if (port === '443' && hosts.includes(host))
      return tunnel(client, head, track(sockets, connect(tlsPort, '127.0.0.1')));
    refusedHosts.push(host);
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    refusedHosts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Remembers an open socket, as tunnels would keep the proxy from closing. */
function track(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  return socket;
}

function tunnel(client: Socket, head: Buffer, upstream: Socket): void {
  upstream.on('error', () => client.destroy());
  upstream.on('connect', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
}
