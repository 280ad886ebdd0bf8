/** What no browser sends, in pieces: each request is put together of a few of them. */

/** A choice of chance. */
export type Chance = () => number;
export const oneOf = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

const hex = (chance: Chance, length: number): string =>
  Array.from({ length }, () => '0123456789abcdef'[Math.floor(chance() * 16)]).join('');
export const someId = (chance: Chance): string =>
  `${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-a${hex(chance, 3)}-${hex(chance, 12)}`;

/** Texts for a field, a path, a header or a cookie. */
const texts: readonly ((chance: Chance) => string)[] = [
  () => '',
  () => ' ',
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => 'toString',
  () => 'null',
  () => 'NaN',
  () => '-1',
  () => '1e309',
  () => '9'.repeat(40),
  () => '2026-02-30',
  () => '../../../../etc/passwd',
  () => '..\\..\\windows',
  () => "' or 1=1 --",
  () => '"><script>alert(1)</script>',
  () => '{{7*7}}${7*7}<%= 7 %>',
  () => 'a\u0000b',
  () => '\ud800',
  () => '\u202e\u200b\ufeff\uffff',
  () => '\u0091verwijderd',
  () => '\r\nset-cookie: x=y',
  () => '%00%ff%c0%af%u0041',
  () => '%',
  () => '%E0%A4%A',
  () => '[]',
  () => '{"a":1}',
  (chance) => 'x'.repeat(Math.floor(chance() * 5000)),
  (chance) => '🧑‍🤝‍🧑'.repeat(Math.floor(chance() * 300)),
  (chance) => String.fromCodePoint(...Array.from({ length: 20 }, () => Math.floor(chance() * 0xd7ff))),
  (chance) => someId(chance),
];
export const strangeText = (chance: Chance): string => oneOf(chance, texts)(chance);

/** Names of fields that are names of the language, or that belong to forms in general. */
const names = [
  '__proto__',
  'constructor',
  'constructor.prototype',
  '__proto__[polluted]',
  'prototype',
  'toString',
  'then',
  'submission',
  'version',
  'together',
  'look',
  'words',
  'domain',
  'adult',
  'person',
  'state',
  'a[b][c]',
  '',
];
export const strangeName = (chance: Chance): string => (chance() < 0.9 ? oneOf(chance, names) : strangeText(chance));

/** Bytes that are no text in any encoding we know. */
export const strangeBytes = (chance: Chance, most: number): Buffer =>
  Buffer.from(Array.from({ length: Math.floor(chance() * most) }, () => Math.floor(chance() * 256)));

/** JSON that is deep, long or has the names of the language as keys. */
export function strangeJson(chance: Chance): string {
  const depth = Math.floor(chance() * 20_000);
  return oneOf(chance, [
    () => '['.repeat(depth) + ']'.repeat(depth),
    () => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
    () => '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    () => `{"submission":${strangeJsonValue(chance)},"words":${strangeJsonValue(chance)}}`,
    () => '{"a":1,',
    () => `"${'x'.repeat(depth)}"`,
  ])();
}
const strangeJsonValue = (chance: Chance): string =>
  oneOf(chance, ['null', '{}', '[[]]', '1e999', 'true', '"\\ud800"', JSON.stringify(strangeText(chance))]);
