import { expect, test } from 'vitest';
import { site } from '../../../testing/visitor.ts';
import { ownWorld } from '../../../testing/own-world.ts';

const town = ownWorld();

const keyOf = (text: string): string => (JSON.parse(text) as { key: string }).key;

test('everybody has a key of their own, the same after signing in again, even when two tabs ask first', async () => {
  const [anna, bart] = await Promise.all([town.resident('Anna'), town.resident('Bart')]);
  const product = await site(town);
  const [one, other, later] = [await product.visitor(anna), await product.visitor(bart), await product.visitor(anna)];
  expect(keyOf((await other.get('/concept-sleutel')).text)).not.toBe('');
  const [first, second] = await Promise.all([one.get('/concept-sleutel'), later.get('/concept-sleutel')]);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('content-type')).toBe('application/json');
  expect(Buffer.from(keyOf(first.text), 'base64')).toHaveLength(32);
  expect(keyOf(second.text)).toBe(keyOf(first.text));
  expect(keyOf((await later.get('/concept-sleutel')).text)).toBe(keyOf(first.text));
  expect(keyOf((await other.get('/concept-sleutel')).text)).not.toBe(keyOf(first.text));
  const { rows } = await town.database.owner.query(
    "select actor_person_id from audit_event where action = 'draft.key'",
  );
  expect(rows.map((each: { actor_person_id: string }) => each.actor_person_id).sort()).toEqual([anna, bart].sort());
});

test('nobody gets a key without signing in', async () => {
  const product = await site(town);
  const seen = await (await product.visitor(null)).get('/concept-sleutel');
  expect([seen.status, seen.location]).toEqual([303, '/aanmelden']);
});
