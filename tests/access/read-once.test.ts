import { beforeAll, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import type { Visitor } from '../../src/testing/visitor.ts';
import { formsOn } from '../sample/forms.ts';

/** What a browser sends is read once, and is never more than a text under a name. */
const here = ownWorld();
const app = ownSite(here);
const page = '/huishoudens/nieuw';
let fatima: Visitor;
beforeAll(async () => {
  fatima = await app.visitor(await here.staff('Fatima'));
});

/** What stands in the field of a form that came back. */
const standsIn = (text: string, name: string): readonly string[] | undefined =>
  formsOn(text)
    .flatMap(({ fields }) => fields)
    .find((field) => field.name === name)?.sent;

test('what somebody typed stands there as it was typed: percent signs, plus signs and entities are decoded once', async () => {
  const typed = 'a%41 %2541 1+1 &lt;i&gt; &amp;amp; \\u0041 \\x41 ${1+1} {{7*7}}';
  const seen = await fatima.post(page, { name: typed });
  expect(seen.status).toBe(400);
  expect(standsIn(seen.text, 'name')).toEqual([typed]);
});

test('names of the language are names of fields like others, and change nothing', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__[admin]', 'a.b.c'];
  const fields = Object.fromEntries(names.map((name) => [name, 'x']));
  const seen = await fatima.post(page, fields);
  expect(seen.status).toBe(400);
  expect(Object.keys(fields)).toEqual(names);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  expect((await fatima.get(page)).status).toBe(200);
});
