import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, importSPKI } from 'jose';
import { expect, test } from 'vitest';
import { testProvider } from '../../testing/provider.ts';
import { relyingParty } from './relying-party.ts';

const back = 'http://omtafel.test/inloggen-terug';

test('a secret that is a private key signs, and is never sent', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = { ...(await exportJWK(await importSPKI(spki, 'RS256'))), alg: 'RS256', use: 'sig', kid: 'ours' };
  const provider = await testProvider(back, [jwk]);
  try {
    provider.account = { sub: 'ans', claims: { name: 'Ans' } };
    const issuer = { issuer: provider.issuer, clientId: 'omtafel', secretAt: 'file:/key', scope: 'openid', acr: '' };
    const party = relyingParty(() => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const begun = await party.begin(issuer, back);
    if (typeof begun === 'string') throw new Error(begun);
    const claims = await party.finish(issuer, new URL(await provider.visit(begun.url)), begun.attempt);
    expect(claims).toMatchObject({ iss: provider.issuer, sub: 'ans' });
  } finally {
    await provider.close();
  }
});

test('a provider whose metadata names another issuer is not gone to', async () => {
  const says = {
    issuer: '',
    authorization_endpoint: 'https://elsewhere.test/in',
    jwks_uri: 'https://elsewhere.test/k',
  };
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(says)),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const begin = () =>
    relyingParty(() => null).begin({ issuer: own, clientId: 'omtafel', secretAt: '', scope: 'openid', acr: '' }, back);
  try {
    says.issuer = 'https://elsewhere.test';
    expect(await begin()).toBe('provider-down');
    says.issuer = own;
    expect(await begin()).toMatchObject({ url: expect.stringContaining('https://elsewhere.test/in') as string });
  } finally {
    server.close();
  }
});
