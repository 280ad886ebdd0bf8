import { createPrivateKey } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as oidc from 'openid-client';

/** Who vouches for people: an OpenID provider, and how we are known there. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  /** Where the secret stands (`env:NAME`, `file:/path`), or '' for a client without one. */
  readonly secretAt: string;
  readonly scope: string;
  /** The level of assurance to ask for, or ''. */
  readonly acr: string;
}

/** What one sign-in remembers until the browser comes back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Why the provider's answer is not believed: for the page and the trail, never with what the answer held. */
export type LoginFault = 'provider-down' | 'cancelled' | 'not-believed';

/** What is known of who signed in. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** Whose sessions end, as the provider says by itself. */
export interface LogOut {
  readonly subject: string | null;
  readonly session: string | null;
}

export interface RelyingParty {
  /** `again`: the person proves once more who it is, also when the provider knows the browser. */
  begin(issuer: Issuer, returnTo: string, again?: boolean): Promise<{ url: string; attempt: Attempt } | LoginFault>;
  /** `answer`: the address that the browser came back to, with its query. */
  finish(issuer: Issuer, answer: URL, attempt: Attempt): Promise<Claims | LoginFault>;
  /** Reads a log-out token that the provider sent; null: not of this provider, or not to be believed. */
  loggedOut(issuer: Issuer, token: string): Promise<LogOut | null>;
}

const logOutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const discoveryMs = 60 * 60 * 1000;
const waitSeconds = 8;

/**
 * Signs people in at OpenID providers: authorization code with PKCE, state and nonce; the ID token's signature, issuer,
 * audience and times are checked. A secret that is a private key (PEM) signs instead of being sent (private_key_jwt).
 * @param secretOf gives the secret behind a reference, or null when it is not there
 */
export function relyingParty(secretOf: (reference: string) => string | null): RelyingParty {
  const known = new Map<string, { readonly until: number; readonly found: Promise<oidc.Configuration> }>();

  function discovered(issuer: Issuer): Promise<oidc.Configuration> {
    const key = JSON.stringify([issuer.issuer, issuer.clientId, issuer.secretAt]);
    const earlier = known.get(key);
    if (earlier !== undefined && earlier.until > Date.now()) return earlier.found;
    const found = discover(issuer, issuer.secretAt === '' ? null : secretOf(issuer.secretAt));
    known.set(key, { until: Date.now() + discoveryMs, found });
    // A provider that did not answer is asked again by the next person.
    found.catch(() => known.delete(key));
    return found;
  }

  return {
    async begin(issuer, returnTo, again = false) {
      try {
        return await attemptAt(await discovered(issuer), issuer, returnTo, again);
      } catch {
        return 'provider-down';
      }
    },
    async finish(issuer, answer, attempt) {
      if (answer.searchParams.get('error') === 'access_denied') return 'cancelled';
      try {
        return await claimsFor(await discovered(issuer), answer, attempt);
      } catch (error) {
        return isDown(error) ? 'provider-down' : 'not-believed';
      }
    },
    async loggedOut(issuer, token) {
      try {
        return await logOutIn(await discovered(issuer), issuer, token);
      } catch {
        return null;
      }
    },
  };
}

async function attemptAt(configuration: oidc.Configuration, issuer: Issuer, returnTo: string, again: boolean) {
  const attempt: Attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const { href: url } = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo,
    scope: issuer.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(issuer.acr === '' ? {} : { acr_values: issuer.acr }),
    // With `max_age` the provider has to say when it was.
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url, attempt };
}

/** The claims of the ID token, which win from those of the userinfo address. */
async function claimsFor(
  configuration: oidc.Configuration,
  answer: URL,
  attempt: Attempt,
): Promise<Claims | LoginFault> {
  const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) return 'not-believed';
  return { ...(await moreClaims(configuration, tokens.access_token, claims.sub)), ...claims };
}

async function logOutIn(configuration: oidc.Configuration, issuer: Issuer, token: string): Promise<LogOut | null> {
  const { jwks_uri: keys } = configuration.serverMetadata();
  if (keys === undefined) return null;
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys)), {
    issuer: issuer.issuer,
    audience: issuer.clientId,
    requiredClaims: ['iat', 'jti'],
    maxTokenAge: 300,
    clockTolerance: 10,
  });
  const { events, nonce, sub, sid } = payload;
  const meant = typeof events === 'object' && events !== null && Object.hasOwn(events, logOutEvent);
  // With a nonce it is an ID token, which must not end anything.
  if (!meant || nonce !== undefined) return null;
  const session = typeof sid === 'string' ? sid : null;
  return sub === undefined && session === null ? null : { subject: sub ?? null, session };
}

/** From whom a token says that it comes, and for whom; not checked: only to find out whose keys to check it with. */
export function tokenAddress(token: string): { issuer: string; clientIds: readonly string[] } | null {
  try {
    const { iss, aud = [] } = decodeJwt(token);
    return iss === undefined ? null : { issuer: iss, clientIds: [aud].flat() };
  } catch {
    return null;
  }
}

async function discover(issuer: Issuer, secret: string | null): Promise<oidc.Configuration> {
  if (issuer.secretAt !== '' && secret === null) throw new Error('the secret of this provider is not there');
  const server = new URL(issuer.issuer);
  const configuration = await oidc.discovery(
    server,
    issuer.clientId,
    { [oidc.clockTolerance]: 10 },
    await authentication(secret),
    { timeout: waitSeconds, execute: server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [] },
  );
  // In the code flow the token comes over TLS and its signature is not looked at by itself; here it always is.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

async function authentication(secret: string | null): Promise<oidc.ClientAuth> {
  if (secret === null) return oidc.None();
  if (!secret.includes('-----BEGIN PRIVATE KEY-----')) return sent(secret);
  const key = createPrivateKey(secret);
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return oidc.PrivateKeyJwt(key.toCryptoKey(algorithm, false, ['sign']) as oidc.CryptoKey);
}

/** The secret in the way that the provider takes it. */
const sent =
  (secret: string): oidc.ClientAuth =>
  (server, ...rest) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = takes.includes('client_secret_post') ? oidc.ClientSecretPost : oidc.ClientSecretBasic;
    way(secret)(server, ...rest);
  };

/** Names and groups that some providers tell at their userinfo address only. */
async function moreClaims(configuration: oidc.Configuration, accessToken: string, subject: string): Promise<object> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  // How sure the provider is, since when, and which session this is, count only where they are signed.
  const {
    acr: _acr,
    sid: _sid,
    auth_time: _time,
    ...claims
  } = await oidc.fetchUserInfo(configuration, accessToken, subject);
  return claims;
}

/** No answer, as against an answer that is not believed. */
const isDown = (error: unknown): boolean =>
  error instanceof Error &&
  ((error instanceof TypeError && error.message === 'fetch failed') ||
    ('code' in error && error.code === 'OAUTH_TIMEOUT'));
