import { type CodeName, type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';
import { texts } from './messages/index.ts';
import { topics } from './rules/form.ts';

const wasThere = `exists (select from observation_present p where p.tenant_id = t.tenant_id and p.household_id = t.household_id
  and p.round_id = t.%ROUND% and p.person_id = $2)`;
const there = (column: string): string => `${ofHousehold} and ${wasThere.replace('%ROUND%', column)}`;
/** The own form always, that of others once it is handed in. */
const readable = `(t.rater_person_id = $2 or %HANDED%)`;

const pointName: CodeName = (language, code) => texts(language).points[Number(code) - 1] ?? '';
/** The published label, after what it is about for who does not know the form. */
const indicatorName: CodeName = (language, code) => {
  const topic = topics.find(({ indicators }) => indicators.some((each) => each.code === code));
  const label = topic?.indicators.find((each) => each.code === code)?.label;
  return topic === undefined ? '' : `${texts(language).plainTopics[topic.code]}: ${label}`;
};

/** What looking back holds about a client who was there: the meeting, who agreed, and the forms. */
export const personal: readonly Holding[] = [
  {
    table: 'observation_round',
    within: 'household_id',
    key: ['id'],
    about: there('id'),
    author: 'started_by_person_id',
    words: {},
    shown: ['meeting_number', 'held_on', 'stopped_on', 'started_at'],
    people: ['observer_person_id', 'started_by_person_id'],
  },
  {
    table: 'observation_present',
    within: 'household_id',
    key: ['round_id', 'person_id'],
    about: `${ofHousehold} and t.person_id = $2`,
    words: {},
    shown: ['agreed_on'],
    people: ['person_id', 'noted_by_person_id'],
  },
  {
    table: 'observation_sheet',
    within: 'household_id',
    key: ['round_id', 'rater_person_id'],
    about: `${there('round_id')} and ${readable.replace('%HANDED%', 't.handed_in_on is not null')}`,
    author: 'typed_by_person_id',
    words: { balance: 'null', macro_words: 'mark', meso_words: 'mark' },
    shown: ['handed_in_on'],
    kept: {
      rater_person_id: 'forms are looked at together, without names',
      typed_by_person_id: 'the same: mostly who filled it in',
    },
  },
  {
    table: 'observation_answer',
    within: 'household_id',
    key: ['round_id', 'rater_person_id', 'indicator'],
    about: `${there('round_id')} and ${readable.replace(
      '%HANDED%',
      `exists (select from observation_sheet s where s.tenant_id = t.tenant_id and s.household_id = t.household_id
        and s.round_id = t.round_id and s.rater_person_id = t.rater_person_id and s.handed_in_on is not null)`,
    )}`,
    words: { point: 'null', words: 'mark' },
    shown: ['indicator'],
    named: { point: pointName, indicator: indicatorName },
  },
];
