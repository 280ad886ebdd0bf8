/** What a meeting keeps of who was there and what was said. */
export const meetingNl = {
  kinds: {
    presence: 'Wanneer je erbij was',
    meeting_question: 'Vragen aan tafel',
    meeting_reply: 'Jouw antwoorden aan tafel',
    date_poll: 'Zoeken naar een dag',
    poll_moment: 'Dagen waaruit je koos',
    poll_person: 'Wie gevraagd is voor een dag',
    poll_answer: 'Wie wanneer kan',
  },
  columns: {
    gone_at: 'Ging weg om',
    here: 'Was erbij',
    step: 'Bij welk deel',
    closed_at: 'Gesloten om',
    'meeting_reply.answer': 'Antwoord',
    'meeting_question.words': 'Vraag',
    'meeting_reply.words': 'Eigen woorden',
    'poll_answer.answer': 'Kan',
    'poll_person.words': 'Wat we moeten weten',
    cannot_code: 'Waarom niet',
    cannot_words: 'Waarom niet, in eigen woorden',
    replied_at: 'Antwoord vanuit de agenda',
  },
};
