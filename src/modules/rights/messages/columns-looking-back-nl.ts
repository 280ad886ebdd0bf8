/** Tables and columns of looking back: at a meeting, and at how it was at the start. */
export const lookingBackNl = {
  tables: {
    observation_round: 'Terugkijken op een gesprek',
    observation_present: 'Wie terugkijken goed vond',
    observation_sheet: 'Formulier van het terugkijken',
    observation_answer: 'Wat er is gezien',
  },
  columns: {
    say: 'Ik heb iets te zeggen (0-10)',
    self_direction: 'Ik heb zelf de leiding (0-10)',
    peace_of_mind: 'Rust in mijn hoofd (0-10)',
    moment: 'Moment',
    meeting_number: 'Het hoeveelste gesprek',
    stopped_on: 'Gestopt op',
    started_at: 'Begonnen op',
    observer_person_id: 'Observant',
    started_by_person_id: 'Geopend door',
    agreed_on: 'Goed gevonden op',
    balance: 'Evenwicht in wie er praatte',
    macro_words: 'Wat opviel in de samenleving',
    meso_words: 'Wat opviel in de organisaties',
    handed_in_on: 'Ingeleverd op',
    point: 'Hoe vaak',
    indicator: 'Welk punt',
  },
};
