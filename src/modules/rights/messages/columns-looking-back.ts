/** Tables and columns of looking back at a meeting. */
export const lookingBackNl = {
  tables: {
    observation_round: 'Terugkijken op een gesprek',
    observation_present: 'Wie terugkijken goed vond',
    observation_sheet: 'Formulier van het terugkijken',
    observation_answer: 'Wat er is gezien',
  },
  columns: {
    meeting_number: 'Welk gesprek',
    stopped_on: 'Gestopt op',
    started_at: 'Begonnen op',
    observer_person_id: 'Observant',
    started_by_person_id: 'Geopend door',
    agreed_on: 'Goed gevonden op',
    balance: 'Evenwicht in wie er praatte',
    macro_words: 'Wat opviel in de samenleving',
    meso_words: 'Wat opviel in de organisaties',
    handed_in_on: 'Ingeleverd op',
    point: 'Hoe vaak (1 nooit, 4 altijd)',
    indicator: 'Welk punt',
  },
};
export const lookingBackEn = {
  tables: {
    observation_round: 'Looking back at a meeting',
    observation_present: 'Who agreed to looking back',
    observation_sheet: 'Form of looking back',
    observation_answer: 'What was seen',
  },
  columns: {
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
    point: 'How often (1 never, 4 always)',
    indicator: 'Which point',
  },
};
