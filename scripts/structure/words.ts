/**
 * Words that no screen says any more. A key that the code spells (`room.whoHint`) and that stands in no other file of `src`
 * was left behind. Keys in quotes are values of the data and are looked up; a key that is called like something else is not
 * seen either: what this names is unused for certain.
 */
import type { Violation } from './house.ts';

const isWords = (file: string): boolean => /\/messages\/(?:[\w-]+-)?(?:nl|en)\.ts$/.test(file);
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

/** At the begin of a line; `name: string` is a parameter of a text, not a key. */
const key = /^ +([A-Za-z]\w*)(?=: (?!string\b|number\b|boolean\b|readonly\b|[A-Z])|\()/gm;

/** @param contents every file of `src` with its text */
export function checkWords(contents: readonly (readonly [file: string, text: string])[]): Violation[] {
  const spelled = new Set(
    contents
      .filter(([file]) => !isWords(file) && !isTest(file))
      .flatMap(([, text]) => text.match(/[A-Za-z]\w*/g) ?? []),
  );
  return contents
    .filter(([file]) => isWords(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(key)]
        .filter(([, name = '']) => !spelled.has(name))
        .map(([, name = '']) => ({
          file,
          rule: 'unused-words',
          text: `no file of src asks for ${name} any more; take it out in both languages`,
        })),
    );
}
