import { createServer, type RequestListener, type Server } from "node:http";
import { createIssuer } from "./issuer.ts";

/** How the Worker's client is known at both issuers, and where it may be sent back to. */
export interface IdentityProviderOptions {
  /** of `dev`; `acme` listens on the next one */
  port: number;
  /** origins of the apps that use the issuers, without a slash at the end */
  apps: string[];
}

export const ISSUERS = [
  { id: "dev", name: "Dev", clientId: "rollcall", clientSecret: "dev-secret" },
  { id: "acme", name: "Acme", clientId: "rollcall", clientSecret: "acme-secret" },
] as const;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** Listens on both loopback addresses, since "localhost" may mean either. */
async function serveLoopback(handler: RequestListener, port: number): Promise<Server[]> {
  const servers = [createServer(handler)];
  await listen(servers[0] as Server, port, "127.0.0.1");
  const six = createServer(handler);
  try {
    await listen(six, port, "::1");
    servers.push(six);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") throw error;
  }
  return servers;
}

/** Starts both issuers; the returned function ends them. Rejects with EADDRINUSE when a port is taken. */
export async function startIdentityProvider({ port, apps }: IdentityProviderOptions): Promise<() => void> {
  const servers: Server[] = [];
  const stop = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  try {
    for (const [i, issuer] of ISSUERS.entries()) {
      const redirectUris = apps.map((origin) => `${origin}/auth/callback/${issuer.id}`);
      const handler = createIssuer({ ...issuer, port: port + i, redirectUris });
      servers.push(...(await serveLoopback(handler, port + i)));
    }
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}
