import { expect, it } from 'vitest';
import { z } from 'zod';
import { optionalChoice } from '../../kernel/web/fields.ts';
import { audienceKinds } from './model.ts';
import { audienceFields, checkGroups, choiceOf, inOneField } from './schema.ts';

const form = inOneField(
  z.object({ audience: optionalChoice(audienceKinds), ...audienceFields }).superRefine((input, context) => {
    checkGroups(input, context);
  }),
);
const chosen = (audience: string) => {
  const read = form.safeParse({ audience });
  return read.success
    ? choiceOf({ audience: read.data.audience ?? undefined, groups: read.data.groups })
    : read.error.issues[0]?.path[0];
};

it('readers and subject in one field are both read, and a subject that is none is refused', () => {
  expect(chosen('')).toEqual({ kind: 'table' });
  expect(chosen('client-and-me')).toEqual({ kind: 'client-and-me' });
  expect(chosen('domains:money')).toMatchObject({ kind: 'domains' });
  expect(chosen('domains:kaas')).toBe('groups');
  expect(chosen('domains')).toBe('groups');
});
