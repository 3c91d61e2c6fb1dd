/** The stand-in admin center: serves the app over TLS at Microsoft's host names, on loopback only. */
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { ADMIN_HOSTS } from '../../src/admin-center/hosts.ts';
import { bundleApp, type Bundle } from './bundle.ts';
import { adminPage, contentSecurityPolicy, FAVICON, otherApp } from './documents.ts';
import { startProxy } from './proxy.ts';

export interface AdminCenter {
  /** The TLS port on 127.0.0.1. */
  port: number;
  /** Base64 SHA-256 of the certificate's key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** The CONNECT proxy on 127.0.0.1 that leads the hosts of every cloud's admin center to `port`. */
  proxyPort: number;
  /** Everything that was asked of the server, in order; `url` is path and query. */
  requests: { host: string; url: string }[];
  /** Every host that the proxy refused, once for each try. */
  refusedHosts: string[];
  close(): Promise<void>;
}

const ADMIN_PATH = /^\/(?:adminportal(?:\/home)?\/?)?$/i;
const OTHER_APP = /^\/(exchange|sharepoint|login|landing)(?:\/|$)/i;

let bundle: Promise<Bundle> | undefined;

export async function startAdminCenter(): Promise<AdminCenter> {
  bundle ??= bundleApp();
  const [{ key, cert }, files] = await Promise.all([certificate(), bundle]);
  const requests: AdminCenter['requests'] = [];
  const server = createServer({ key, cert }, (request, response) => {
    requests.push({ host: request.headers.host ?? '', url: request.url ?? '' });
    answer(request, response, files);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy(ADMIN_HOSTS, port);
  return {
    port,
    spki: spkiHash(cert),
    proxyPort: proxy.port,
    requests,
    refusedHosts: proxy.refusedHosts,
    async close() {
      await proxy.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A new key and certificate for every run: nothing that a browser may trust is ever stored. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: ADMIN_HOSTS[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: ADMIN_HOSTS.map((value) => ({ type: 2 as const, value })) },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

function spkiHash(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function answer(request: IncomingMessage, response: ServerResponse, files: Bundle): void {
  const nonce = randomBytes(16).toString('base64');
  const path = new URL(request.url ?? '/', 'https://admin.cloud.microsoft').pathname;
  const [status, type, body] = resource(path, nonce, files);
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': contentSecurityPolicy(nonce),
    // Files as the real page has them; a browser keeps what it has compiled of them.
    'cache-control': type === 'text/html' ? 'no-store' : 'max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function resource(path: string, nonce: string, files: Bundle): [status: number, type: string, body: string] {
  if (path === '/stand-in/app.js') return [200, 'text/javascript', files.script];
  if (path === '/stand-in/app.css') return [200, 'text/css', files.style];
  if (/^\/favicon\.\w+$/.test(path)) return [200, 'image/svg+xml', FAVICON];
  if (ADMIN_PATH.test(path)) return [200, 'text/html', adminPage(nonce)];
  const other = OTHER_APP.exec(path)?.[1];
  return other ? [200, 'text/html', otherApp(other)] : [404, 'text/html', otherApp('Not found')];
}
