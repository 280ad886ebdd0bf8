import type { lookingBackNl } from './columns-looking-back-nl.ts';

export const lookingBackEn: typeof lookingBackNl = {
  tables: {
    observation_round: 'Looking back at a meeting',
    observation_present: 'Who agreed to looking back',
    observation_sheet: 'Form of looking back',
    observation_answer: 'What was seen',
  },
  columns: {
    say: 'I have a say (0-10)',
    self_direction: 'I am in charge (0-10)',
    peace_of_mind: 'Peace of mind (0-10)',
    moment: 'Moment',
    meeting_number: 'Which meeting',
    stopped_on: 'Stopped on',
    started_at: 'Started on',
    observer_person_id: 'Observer',
    started_by_person_id: 'Opened by',
    agreed_on: 'Agreed on',
    balance: 'Balance in who spoke',
    macro_words: 'What struck in society',
    meso_words: 'What struck in organisations',
    handed_in_on: 'Handed in on',
    point: 'How often',
    indicator: 'Which point',
  },
};
