import { once } from "node:events";
import Provider from "oidc-provider";

/** A real OpenID provider, for a test: whoever types a name in is who it says. */
export type OpenIdProvider = { issuer: string; stop(): Promise<void> };

export const client = { id: "glasspost", secret: "a secret of our own for a test" };

/**
 * Starts a provider that demands PKCE and knows one client.
 * @param port that its issuer names
 * @param sites whose callbacks it leads back to
 */
export async function startOpenIdProvider(port: number, sites: string[]): Promise<OpenIdProvider> {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: sites.map((site) => `${site}/api/auth/callback/oidc`),
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    cookies: { keys: ["keys of a test"] },
    pkce: { required: () => true },
    // What a name and an address are stands in the token itself.
    conformIdTokenClaims: false,
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["preferred_username"],
    },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        email: `${sub}@example.com`,
        email_verified: true,
        preferred_username: sub,
      }),
    }),
  });
  const server = provider.listen(port, "localhost");
  await once(server, "listening");
  return {
    issuer,
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
