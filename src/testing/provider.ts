import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { Provider } from 'oidc-provider';
import type { World } from './world.ts';

/** Who signs in at the provider, with the claims that it tells. */
export interface Account {
  readonly sub: string;
  readonly acr?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A real OpenID provider on this machine, at which somebody is always signed in at once. */
export interface TestProvider {
  readonly issuer: string;
  /** The next to sign in. */
  account: Account;
  /** Changes what stands in the ID token before it is signed again with the provider's own key. */
  tamper: ((claims: JWTPayload) => JWTPayload) | null;
  /** Sends the ID token without a signature, or with that of another key. */
  signature: 'own' | 'none' | 'other';
  /** A log-out token as this provider sends it, signed with its key. */
  sign(claims: JWTPayload, type?: string): Promise<string>;
  /** Goes through the provider's pages as a browser does, from our redirect to the address that it sends back to. */
  visit(authorization: string): Promise<string>;
  close(): Promise<void>;
}

export const clientSecret = 'een-geheim-van-de-proef-met-genoeg-tekens';

/** Starts one on a free port, for the redirect address given. `keys`: public keys of a client that signs. */
export async function testProvider(redirectUri: string, keys: readonly object[] = []): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [own, other] = await Promise.all([pair(), pair()]);
  const signs = keys.length > 0;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'omtafel',
        redirect_uris: [redirectUri],
        ...(signs
          ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [...keys] as never } }
          : { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_post' }),
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(own.privateKey)), kid: 'own', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['een-sleutel-van-de-proef'] },
    acrValues: ['low', 'substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`),
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'groups', 'represents'], profile: ['given_name', 'family_name', 'name'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    interactions: { url: (_ctx, interaction) => `/interactie/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...self.account.claims }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interactie/')) {
      const { sub, acr } = self.account;
      await provider.interactionFinished(ctx.req, ctx.res, {
        login: { accountId: sub, ...(acr === undefined ? {} : { acr }) },
      });
      ctx.respond = false;
      return;
    }
    await next();
    const answer = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && answer?.id_token !== undefined) answer.id_token = await resigned(answer.id_token);
  });
  const answers = provider.callback();
  server.on('request', (request, response) => void answers(request, response));

  async function resigned(token: string): Promise<string> {
    const claims = self.tamper === null ? decodeJwt(token) : self.tamper(decodeJwt(token));
    if (self.signature === 'none') return new UnsecuredJWT(claims).encode();
    const key = self.signature === 'own' ? own.privateKey : other.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
  }

  const self: TestProvider = {
    issuer,
    account: { sub: 'nobody' },
    tamper: null,
    signature: 'own',
    sign: (claims, type) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'own', ...(type === undefined ? {} : { typ: type }) })
        .sign(own.privateKey),
    visit: (authorization) => followed(issuer, authorization),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return self;
}

const pair = () => generateKeyPair('RS256', { extractable: true });

/** Follows redirects inside the provider, with a jar of cookies, until one leads elsewhere. */
async function followed(issuer: string, start: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 8; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`the provider stopped at ${response.status}: ${await response.text()}`);
    address = new URL(location, address).href;
    if (!address.startsWith(`${issuer}/`)) return address;
  }
  throw new Error('the provider keeps sending the browser around');
}

/** Makes this provider known in a municipality, as whoever runs the server does; gives the id. */
export async function knowProvider(
  town: World,
  provider: { readonly issuer: string },
  options: { kind: 'staff' | 'resident'; acr?: string; secretAt?: string; clientId?: string },
): Promise<string> {
  const { rows } = await town.database.owner.query<{ id: string }>(
    `insert into identity_provider (tenant_id, id, name, kind, issuer, client_id, secret_at, acr)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7) returning id`,
    [
      town.tenant,
      options.kind === 'staff' ? 'je werkaccount' : 'DigiD',
      options.kind,
      provider.issuer,
      options.clientId ?? 'omtafel',
      options.secretAt ?? 'env:OMTAFEL_SECRET_TEST',
      options.acr ?? '',
    ],
  );
  return rows[0]?.id ?? '';
}
