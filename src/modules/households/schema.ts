import { z } from 'zod';
import {
  choice,
  day,
  id,
  manyIds,
  manyOf,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  ticked,
  version,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { declineCodes, domainGroups, expertises, representationKinds, roles, sides } from './model.ts';

const answers = ['accept', 'decline'] as const;

/** One of the known objections. */
export const declineReason = choice(declineCodes);

/**
 * The answer of somebody who is asked: `answer`, `mandate` (with accept), `declineCode` and `declineWords` (with
 * decline; words are obligatory with "something else").
 */
export const placeAnswerSchema = z
  .object({
    answer: choice(answers),
    mandate: optionalText(1000),
    declineCode: optionalChoice(declineCodes),
    declineWords: optionalText(1000),
  })
  .superRefine((input, context) => {
    if (input.answer !== 'decline') return;
    if (input.declineCode === null) context.addIssue({ code: 'custom', path: ['declineCode'], message: 'choose' });
    if (input.declineCode === 'other' && input.declineWords === '') {
      context.addIssue({ code: 'custom', path: ['declineWords'], message: 'required' });
    }
  });

export const invitationSchema = z.object({
  ...togetherField,
  personId: id,
  whyAsked: text(1000),
  mandate: optionalText(1000),
  expertise: manyOf(expertises),
  involvedId: optionalId,
});

export const involvedSchema = z.object({
  ...togetherField,
  name: text(100),
  organisation: optionalText(200),
  function: optionalText(200),
  side: optionalChoice(sides),
  caseManager: ticked,
});
export const involvedEndSchema = z.object(togetherField);

export const networkInvitationSchema = z.object({
  ...togetherField,
  givenName: text(100),
  surname: optionalText(100),
  relation: optionalText(200),
  employer: ticked,
  phone: optionalText(40),
  whyAsked: optionalText(1000),
});

export const placeChangeSchema = z.object({
  version,
  function: optionalText(200),
  mandate: optionalText(1000),
  expertise: manyOf(expertises),
});

export const placeEndSchema = z.object({ ...togetherField, version });

/** Who gets a role: somebody by id, or `nobody` (null), and the role becomes free. */
const holder = optionalText(40).pipe(
  z
    .string()
    .min(1, 'choose')
    .refine((value) => value === 'nobody' || z.uuid().safeParse(value).success, { message: 'wrong' })
    .transform((value) => (value === 'nobody' ? null : value)),
);

export const roleSchema = z.object({
  ...togetherField,
  version,
  role: choice(roles),
  personId: holder,
  deputyId: optionalId,
});

export const trajectorySchema = z
  .object({
    ...togetherField,
    version,
    to: choice(['running', 'paused', 'stopped', 'not-started'] as const),
    reason: optionalText(1000),
    takenOverBy: optionalText(200),
  })
  .superRefine((input, context) => {
    if (input.to !== 'running' && input.reason === '') {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
    }
    if (input.to === 'paused' && input.takenOverBy === '') {
      context.addIssue({ code: 'custom', path: ['takenOverBy'], message: 'required' });
    }
  });

export const proposalSchema = z.object({ ...togetherField, proposal: optionalText(1000) });

export const memberSchema = z
  .object({
    kind: choice(['adult', 'child'] as const),
    givenName: text(100),
    surname: optionalText(100),
    birthDate: optionalDay,
    phone: optionalText(40),
    relation: optionalText(100),
    client: ticked,
    safeContact: optionalText(500),
    speaks: optionalText(100),
    interpreter: ticked,
  })
  .refine((input) => !input.client || input.kind === 'adult', { path: ['client'], message: 'wrong' })
  .refine((input) => !input.client || input.safeContact !== '', { path: ['safeContact'], message: 'required' });

export const householdNameSchema = z.object({ version, name: text(100) });

export const memberChangeSchema = z.object({
  ...togetherField,
  version,
  parentIds: manyIds,
  contactHidden: ticked,
  givenName: text(100),
  surname: optionalText(100),
  birthDate: optionalDay,
  phone: optionalText(40),
  relation: optionalText(100),
  client: ticked,
  safeContact: optionalText(500),
  speaks: optionalText(100),
  interpreter: ticked,
});

export const requestAnswerSchema = z.object({
  ...togetherField,
  answer: choice(['join', 'not-now'] as const),
  answerWords: optionalText(1000),
});

export const representationSchema = z
  .object({
    ...togetherField,
    person: optionalText(40).pipe(
      z
        .string()
        .min(1, 'choose')
        .refine((value) => value === 'new' || z.uuid().safeParse(value).success, { message: 'wrong' }),
    ),
    givenName: optionalText(100),
    surname: optionalText(100),
    phone: optionalText(40),
    kind: choice(representationKinds),
    groups: manyOf(domainGroups),
    paper: text(200),
    from: day,
    until: day,
  })
  .superRefine((input, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (input.together === null) wrong('together', 'choose');
    if (input.person === 'new' && input.givenName === '') wrong('givenName', 'required');
    if (['parent', 'mandated'].includes(input.kind) && input.groups.length === 0) wrong('groups', 'choose');
    if (input.until < input.from) wrong('until', 'past');
  });
export const representationEndSchema = z.object({ version });
