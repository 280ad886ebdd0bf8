import type { SeenField } from './forms.ts';

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What people, old phones and attackers send in one field; null is the field left out. */
export function hostileValues(
  field: SeenField,
  well: string | readonly string[] | undefined,
  foreignIds: readonly (readonly [what: string, id: string])[],
): (readonly [what: string, value: string | readonly string[] | null])[] {
  const stands = typeof well === 'string' ? well : (well?.[0] ?? '');
  const always = [
    ['left out', null],
    ['sent twice', [stands, `${stands}x`]],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ] as const;
  if (uuidForm.test(stands) || field.values.some((value) => uuidForm.test(value))) {
    return [...always, ['no id', 'kaas'], ...foreignIds];
  }
  if (field.name === 'version') {
    return [...always, ['no number', 'kaas'], ['an old one', '0'], ['a huge one', '9'.repeat(30)], ['negative', '-1']];
  }
  if (['radio', 'select', 'checkbox', 'button'].includes(field.kind)) {
    return [...always, ['not on the list', 'kaas'], ['a name of the language', '__proto__']];
  }
  return [
    ...always,
    ['longer than any field', 'woord '.repeat(1_600)],
    ['emoji and right to left', '👩‍👧‍👦💶 \u202Eشكرا <script>alert(1)</script> \'";--'],
    ['control characters', 'a\u0000b\u0007\u001b[31m\u200b\uFEFF\uFFFF\r\n\tc'],
    ['only spaces', ' \u00a0\u2003\n '],
    ['a day that is not there', '2026-02-30'],
    ['a huge number', '9'.repeat(30)],
  ];
}

/** One field of every kind of a form: of fields that differ by a number, an id or a life domain the first. */
export function representatives(fields: readonly SeenField[]): SeenField[] {
  const kinds = new Map<string, SeenField>();
  for (const field of fields) {
    if (field.name === 'submission') continue;
    const kind = field.name.replace(/-.*$/, '');
    if (!kinds.has(kind)) kinds.set(kind, field);
  }
  return [...kinds.values()];
}
