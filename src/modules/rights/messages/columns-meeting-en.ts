import type { meetingNl } from './columns-meeting-nl.ts';

/** What a meeting keeps of who was there and what was said. */
export const meetingEn: typeof meetingNl = {
  kinds: {
    presence: 'When you were there',
    meeting_question: 'Questions at the table',
    meeting_reply: 'Your answers at the table',
    date_poll: 'Finding a day',
    poll_moment: 'Days you chose from',
    poll_person: 'Who was asked for a day',
    poll_answer: 'Who can when',
    meeting_note: 'What was said',
  },
  columns: {
    gone_at: 'Left at',
    here: 'Was there',
    step: 'At which part',
    closed_at: 'Closed at',
    'meeting_reply.answer': 'Answer',
    'meeting_question.words': 'Question',
    'meeting_reply.words': 'Own words',
    'poll_answer.answer': 'Can',
    'poll_person.words': 'What we should know',
    cannot_code: 'Why not',
    cannot_words: 'Why not, in own words',
    replied_at: 'Answer from the calendar',
    lies_with: 'Where the bottleneck lies',
    owner_person_id: 'Who brings it back',
    return_on: 'Comes back on',
    undone_at: 'Taken back on',
    undone_by_person_id: 'Taken back by',
    'meeting_note.words': 'What was said',
  },
};
