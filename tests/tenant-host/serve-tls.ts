import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { microsoftHosts } from './hosts.ts';
import { tlsCertificate } from './certificate.ts';

/**
 * Listens on one port of this machine for all host names.
 * @param answer null breaks the connection
 * @param port 0 takes a free one
 */
export async function serveTls(
  answer: (request: Request) => Promise<Response | null>,
  port: number,
): Promise<{ port: number; server: Server }> {
  const { cert, key } = await tlsCertificate([...microsoftHosts, 'keys.contoso.com', 'localhost']);
  const listener = getRequestListener(
    async (request, env) => {
      const response = await answer(request);
      if (response !== null) return response;
      (env as HttpBindings).outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    // The tenant makes its answers with the platform's own Response.
    { overrideGlobalObjects: false },
  );
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, server };
}
