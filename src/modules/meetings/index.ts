/** The face of meetings: the cycle of joint meetings, their preparation and minutes. */
export { addTopic, type TopicInput } from './commands/add-topic.ts';
export { answerMeeting } from './commands/answer-meeting.ts';
export { cancelMeeting } from './commands/cancel-meeting.ts';
export { changeMeeting, type ChangeMeetingInput } from './commands/change-meeting.ts';
export { checkAction, checkGoal } from './commands/check-item.ts';
export { dropTopic } from './commands/drop-topic.ts';
export { finishMeeting } from './commands/finish-meeting.ts';
export { planMeeting, type PlanMeetingInput } from './commands/plan-meeting.ts';
export { readMinutes } from './commands/read-minutes.ts';
export { recordAttendance } from './commands/record-attendance.ts';
export { recordFirstWord } from './commands/record-first-word.ts';
export { recordNext } from './commands/record-next.ts';
export { recordAction, recordChoice, recordGoal, recordOption } from './commands/record-plan.ts';
export { recordStanding } from './commands/record-standing.ts';
export { recordWords } from './commands/record-words.ts';
export { writePreparation, type PreparationInput } from './commands/write-preparation.ts';
export type { MeetingKind } from './model.ts';
export { paths as meetingPaths } from './paths.ts';
export {
  type Meeting,
  type MeetingJson,
  meetingsFrom,
  meetingsJson,
  meetingsOf,
  nextMeeting,
  nextMeetingOf,
  type PersonAtMeeting,
} from './queries/meeting.ts';
export { type Minutes, minutesOf } from './queries/minutes.ts';
export { type MinutesLine } from './queries/minutes-lines.ts';
export { type MyMeeting, myMeetings } from './queries/my-meetings.ts';
export { type Preparation, preparationOf, preparationsOf } from './queries/preparation.ts';
export { type Topic, topicsOf } from './queries/topics.ts';
export { answerInput, meetingInput, preparationInput, topicInput } from './schema.ts';
