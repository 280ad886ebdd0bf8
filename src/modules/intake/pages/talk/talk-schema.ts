import { z } from 'zod';
import { id, optionalChoice, optionalText, ticked, version } from '../../../../kernel/web/fields.ts';
import { type DomainCode, domainCodes } from '../../../households/index.ts';
import type { DomainAnswer } from '../../model.ts';
import { domainChoice, talkFields } from '../../schema.ts';

/** As many clients as the form has room for; households with more are asked about on the page of the member. */
export const slots = [1, 2, 3, 4, 5, 6] as const;

/** Language, interpreter and safe contact of one client, as sent. */
export interface PersonAnswer {
  readonly personId: string;
  readonly version: number;
  readonly speaks: string;
  readonly interpreter: boolean;
  readonly safeContact: string;
}

/** Rows for who else belongs to the household; more are added on the page of the members. */
export const newcomerRows = [1, 2, 3, 4] as const;

/** Somebody of the household whom the talk adds. */
export interface Newcomer {
  readonly givenName: string;
  readonly kind: 'adult' | 'child';
  readonly relation: string;
}

type Slot = (typeof slots)[number];
type NewcomerRow = (typeof newcomerRows)[number];
type Text = ReturnType<typeof optionalText>;

const domainFields = Object.fromEntries(
  domainCodes.flatMap((code) => [
    [`ask-${code}`, domainChoice],
    [`words-${code}`, optionalText(4000)],
    [`why-${code}`, optionalText(1000)],
  ]),
) as Record<`ask-${DomainCode}`, typeof domainChoice> & Record<`words-${DomainCode}` | `why-${DomainCode}`, Text>;

const personId = id.optional();
const personVersion = version.optional();
const personFields = Object.fromEntries(
  slots.flatMap((slot) => [
    [`person-${slot}`, personId],
    [`person-version-${slot}`, personVersion],
    [`speaks-${slot}`, optionalText(100)],
    [`interpreter-${slot}`, ticked],
    [`safe-${slot}`, optionalText(500)],
  ]),
) as Record<`person-${Slot}`, typeof personId> &
  Record<`person-version-${Slot}`, typeof personVersion> &
  Record<`interpreter-${Slot}`, typeof ticked> &
  Record<`speaks-${Slot}` | `safe-${Slot}`, Text>;

const memberKind = optionalChoice(['adult', 'child']);
const newcomerFields = Object.fromEntries(
  newcomerRows.flatMap((row) => [
    [`new-name-${row}`, optionalText(100)],
    [`new-kind-${row}`, memberKind],
    [`new-relation-${row}`, optionalText(100)],
  ]),
) as Record<`new-name-${NewcomerRow}` | `new-relation-${NewcomerRow}`, Text> &
  Record<`new-kind-${NewcomerRow}`, typeof memberKind>;

/** The whole talk as sent, with per domain its state: it follows from what was chosen and written. */
const sentTalk = z.object({ ...talkFields, ...domainFields, ...personFields, ...newcomerFields });
export const talkSchema = sentTalk.transform((sent, context) => {
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  const answers = domainCodes.map((code): DomainAnswer => {
    const asked = sent[`ask-${code}`];
    const words = sent[`words-${code}`];
    const whyNeeded = sent[`why-${code}`];
    if (words !== '' && asked === null) wrong(`ask-${code}`, 'choice-missing');
    if (words !== '' && asked === 'not-discussed') wrong(`ask-${code}`, 'not-discussed');
    if (words !== '' && whyNeeded === '') wrong(`why-${code}`, 'why-missing');
    return answerOf(code, asked, words, whyNeeded);
  });
  const people = slots.flatMap((slot): PersonAnswer[] => {
    const person = sent[`person-${slot}`];
    const shown = sent[`person-version-${slot}`];
    if (person === undefined || shown === undefined) return [];
    return [
      {
        personId: person,
        version: shown,
        speaks: sent[`speaks-${slot}`],
        interpreter: sent[`interpreter-${slot}`],
        safeContact: sent[`safe-${slot}`],
      },
    ];
  });
  const newcomers = newcomerRows.flatMap((row): Newcomer[] => {
    const givenName = sent[`new-name-${row}`];
    const kind = sent[`new-kind-${row}`];
    const relation = sent[`new-relation-${row}`];
    if (givenName === '' && kind === null && relation === '') return [];
    if (givenName === '') wrong(`new-name-${row}`, 'required');
    if (kind === null) wrong(`new-kind-${row}`, 'choose');
    return kind === null ? [] : [{ givenName, kind, relation }];
  });
  const { heldOn, strengths, ownNetwork, urgency, urgencyWords } = sent;
  return {
    version: sent.version,
    heldOn,
    strengths,
    ownNetwork,
    urgency: urgency ?? ('none' as const),
    urgencyWords,
    answers,
    people,
    newcomers,
  };
});

function answerOf(
  domain: DomainCode,
  asked: 'not-discussed' | DomainAnswer['flag'] | null,
  words: string,
  whyNeeded: string,
): DomainAnswer {
  if (asked === null || asked === 'not-discussed') {
    return { domain, state: 'not-discussed', flag: 'none', words: '', whyNeeded: '' };
  }
  return words === ''
    ? { domain, state: 'discussed', flag: asked, words, whyNeeded: '' }
    : { domain, state: 'written', flag: asked, words, whyNeeded };
}
