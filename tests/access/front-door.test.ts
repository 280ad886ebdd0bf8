import { beforeAll, describe, expect, it } from 'vitest';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

describe('the front door', () => {
  const town = ownWorld();
  let nobody: Visitor;
  let fatima: Visitor;

  beforeAll(async () => {
    const { visitor } = await site(town);
    nobody = await visitor(null);
    fatima = await visitor(await town.staff('Fatima'));
  });

  it('sends somebody unknown to the page to choose who you are', async () => {
    const seen = await nobody.get('/');
    expect([seen.status, seen.location]).toEqual([303, '/aanmelden']);
  });

  it('shows the people of the demo, clearly marked', async () => {
    const seen = await nobody.get('/aanmelden');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Fatima');
    expect(seen.text).toContain('Alle mensen en gegevens zijn verzonnen');
  });

  it('leads a professional to the own week', async () => {
    expect((await fatima.get('/')).location).toBe('/mijn-week');
  });

  it('ends a session for good', async () => {
    const seen = await fatima.post('/afmelden');
    expect(seen.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await fatima.get('/')).location).toBe('/aanmelden');
  });

  it('refuses a form that does not come from a page of ours', async () => {
    const { visitor, app } = await site(town);
    await visitor(null);
    const foreign: Record<string, string>[] = [{}, { origin: 'http://evil.test' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const answer = await app.fetch(
        new Request('http://omtafel.test/afmelden', { method: 'POST', headers: { host: 'omtafel.test', ...headers } }),
      );
      expect(answer.status).toBe(403);
    }
  });
});
