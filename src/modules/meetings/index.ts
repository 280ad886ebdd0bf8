/** The face of meetings: the cycle of joint meetings, their preparation and minutes. */
export { addTopic } from './commands/add-topic.ts';
export { answerMeeting } from './commands/answer-meeting.ts';
export { approveMinutes } from './commands/approve-minutes.ts';
export { cancelMeeting } from './commands/cancel-meeting.ts';
export { changeMeeting } from './commands/change-meeting.ts';
export { checkAction, checkGoal } from './commands/check-item.ts';
export { disputeAgreement } from './commands/dispute-agreement.ts';
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
export { invitationOf, type ReplyOutcome, takeReply } from './commands/take-reply.ts';
export { settleAtTable } from './commands/settle-at-table.ts';
export { undoEntry } from './commands/undo-entry.ts';
export { writePreparation } from './commands/write-preparation.ts';
export { planMeetingWords } from './messages/index.ts';
export { minutesSetting, paths as meetingPaths } from './paths.ts';
export {
  type Meeting,
  meetingAt,
  type MeetingJson,
  meetingsFrom,
  meetingsJson,
  meetingsOf,
  nextMeeting,
  askedToEndDays,
  unfinishedMeetings,
} from './queries/meeting.ts';
export { knowsOfMeeting } from './model.ts';
export { firstMeeting, middleOf, needsNext } from './rules/rhythm.ts';
export { meetingByLink, askerColumns } from './queries/by-link.ts';
export { CallAsker, LinkFoot } from './ui/link-foot.tsx';
export { MinutesWaiting, minutesWaiting } from './ui/minutes-waiting.tsx';
export { iMeetToday, meetsToday, TableToday, ToTable } from './ui/to-table.tsx';
export { PreparationForm } from './ui/preparation-form.tsx';
export { minutesOf } from './queries/minutes.ts';
export { type DiaryEntry, diaryEntries } from './queries/diary-entries.ts';
export {
  meetingsOfPerson,
  meetingsStandingIn,
  type MyMeeting,
  myMeetingFrom,
  type MyMeetingJson,
  myMeetings,
} from './queries/my-meetings.ts';
export { type Preparation, preparationsOf } from './queries/preparation.ts';
export { type MyParked, parkedOfPerson } from './queries/parked.ts';
export { type EmployerTopic, topicsForEmployer } from './queries/employer-topics.ts';
export { tableTimes } from './queries/table-times.ts';
export { heldMeetings } from './queries/held.ts';
export { topicsOf } from './queries/topics.ts';
