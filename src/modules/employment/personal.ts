import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';
import { instrumentName } from './rules/instruments.ts';
import { skillName } from './rules/skills.ts';

const own = `${ofHousehold} and t.adult_person_id = $2`;
const item = `json_build_object('kind', 'table', 'adultId', t.adult_person_id, 'authorId', null, 'domain', 'work')`;
const told = { within: 'household_id', key: ['id'], about: own, author: 'author_person_id', item } as const;
const people = ['adult_person_id', 'author_person_id'];

/** What was shown to an employer is a copy: what is destroyed is gone from there too. */
const shown = `e.household_id = t.household_id and e.adult_person_id = t.adult_person_id`;

const ofRelease = `${ofHousehold} and exists (select from profile_release r where r.tenant_id = t.tenant_id
  and r.household_id = t.household_id and r.id = t.release_id and r.adult_person_id = $2)`;
const ofPlacement = `${ofHousehold} and exists (select from placement p where p.tenant_id = t.tenant_id
  and p.household_id = t.household_id and p.id = t.placement_id and p.adult_person_id = $2)`;
const asWork = (adult: string): string =>
  `json_build_object('kind', 'table', 'adultId', (${adult}), 'authorId', null, 'domain', 'work')`;
const itemOfRelease = asWork(`select r.adult_person_id from profile_release r where r.tenant_id = t.tenant_id
  and r.household_id = t.household_id and r.id = t.release_id`);
const itemOfPlacement = asWork(`select p.adult_person_id from placement p where p.tenant_id = t.tenant_id
  and p.household_id = t.household_id and p.id = t.placement_id`);

/** What employment holds about a client: steps, talents, wishes, what was told about motivation, instruments. */
export const personal: readonly Holding[] = [
  {
    ...told,
    table: 'work_moment',
    restricts: 'row',
    words: { words: 'mark' },
    shown: ['on_date', 'step', 'fits', 'at'],
    people,
  },
  {
    ...told,
    table: 'talent',
    restricts: 'row',
    words: { words: 'mark', skill: 'null' },
    named: { skill: skillName },
    shown: ['kind', 'ended_on', 'at'],
    people,
    echoes: [
      {
        table: 'profile_release',
        where: `${shown} and (t.words = any (e.strengths) or t.skill = any (e.skills))`,
        takes: 'strengths = array_replace(e.strengths, t.words, $3::text), skills = array_remove(e.skills, t.skill)',
      },
    ],
  },
  {
    ...told,
    table: 'work_wish',
    restricts: 'row',
    key: ['adult_person_id'],
    words: { hours: 'mark', travel: 'mark', helps: 'mark' },
    shown: ['days', 'at'],
    people,
    echoes: [{ table: 'profile_release', where: shown, columns: ['hours', 'travel', 'helps'], takes: "days = '{}'" }],
  },
  {
    ...told,
    table: 'motivation_talk',
    restricts: 'row',
    words: {
      person_helps: 'mark',
      person_hinders: 'mark',
      approach_helps: 'mark',
      approach_hinders: 'mark',
      goal_helps: 'mark',
      goal_hinders: 'mark',
      tasks_helps: 'mark',
      tasks_hinders: 'mark',
      small_step: 'mark',
    },
    shown: ['on_date', 'at'],
    people,
  },
  {
    ...told,
    table: 'candidate_profile',
    restricts: 'row',
    key: ['adult_person_id'],
    words: { called: 'mark', headline: 'mark', learning: 'mark' },
    shown: ['parts', 'at'],
    people,
    echoes: [{ table: 'profile_release', where: shown, columns: ['called', 'headline', 'learning'] }],
    kept: { talents: 'which of the own talents were chosen: they stand in their own list' },
  },
  {
    ...told,
    table: 'profile_release',
    restricts: 'row',
    words: {
      called: 'mark',
      headline: 'mark',
      strengths: "'{}'",
      skills: "'{}'",
      learning: 'mark',
      hours: 'mark',
      days: "'{}'",
      travel: 'mark',
      helps: 'mark',
      instruments: "'{}'",
    },
    shown: ['from_date', 'until_date', 'withdrawn_at', 'at'],
    named: { skills: skillName, instruments: instrumentName },
    people: ['adult_person_id', 'employer_person_id', 'author_person_id'],
  },
  {
    table: 'profile_seen',
    within: 'household_id',
    key: ['release_id', 'on_date'],
    about: ofRelease,
    words: {},
    shown: ['at'],
    item: itemOfRelease,
  },
  {
    ...told,
    table: 'placement',
    restricts: 'row',
    words: {
      task: 'mark',
      client_expects: 'mark',
      employer_expects: 'mark',
      adjustments: 'mark',
      pain_days: 'mark',
      call_when: 'mark',
      part_ends: 'mark',
    },
    shown: ['kind', 'starts_on', 'ends_on', 'prepared', 'at'],
    people: ['adult_person_id', 'employer_person_id', 'author_person_id'],
  },
  {
    table: 'check_in',
    restricts: 'row',
    within: 'household_id',
    key: ['placement_id', 'weeks', 'side'],
    about: ofPlacement,
    author: 'author_person_id',
    words: { words: 'mark' },
    shown: ['due_on', 'answer', 'answered_on'],
    people: ['author_person_id'],
    item: itemOfPlacement,
  },
  {
    ...told,
    table: 'work_instrument',
    restricts: 'row',
    words: {},
    shown: ['instrument', 'state', 'on_date', 'at'],
    named: { instrument: instrumentName },
    people,
  },
];
