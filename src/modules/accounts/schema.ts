import { z } from 'zod';
import { choice, id, optionalId, optionalText, text, ticked, version, whole } from '../../kernel/web/fields.ts';
import { mappingRoles, needsChair, sides } from './model.ts';

/** A group and what its members are here; who sits at tables has an organisation and a function that residents read. */
export const mappingForm = z
  .object({
    provider: id,
    group: text(200),
    role: choice(mappingRoles),
    organisation: optionalId,
    function: optionalText(200),
  })
  .superRefine((input, context) => {
    if (!needsChair(input.role)) return;
    if (input.organisation === null) context.addIssue({ code: 'custom', path: ['organisation'], message: 'choose' });
    if (input.function === '') context.addIssue({ code: 'custom', path: ['function'], message: 'required' });
  });

export const organisationForm = z.object({ name: text(200), side: choice(sides), duty: ticked });

/** `was`: whether it had duties when the form was opened. */
export const organisationDutyForm = z.object({ was: choice(['true', 'false']), duty: ticked });

export const limitsForm = z.object({ idleMinutes: whole(5, 480), hours: whole(1, 12), version });

export const newAccountForm = z.object({
  givenName: text(100),
  surname: text(100),
  organisation: id,
  function: text(200),
  phone: optionalText(40),
});
