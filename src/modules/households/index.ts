/** The face of households: the table, who sits at it, its roles, its trajectory. */
export { addMember } from './commands/add-member.ts';
export { agreeJoin } from './commands/agree-join.ts';
export { answerPlace, type PlaceAnswer } from './commands/answer-place.ts';
export { answerRequest } from './commands/answer-request.ts';
export { assignRole } from './commands/assign-role.ts';
export { chooseRepresented } from './commands/choose-represented.ts';
export { changeMember } from './commands/change-member.ts';
export { changePlace } from './commands/change-place.ts';
export { changeTrajectory } from './commands/change-trajectory.ts';
export { clientYesJoin, type JoinYes } from './commands/client-yes-join.ts';
export { endPlace } from './commands/end-place.ts';
export { findTable } from './commands/find-table.ts';
export { flagDomains } from './commands/flag-domains.ts';
export { invitePlace } from './commands/invite-place.ts';
export { type NewInvolved, noteInvolved } from './commands/note-involved.ts';
export { lockTable } from './commands/lock-table.ts';
export { noteVisit } from './commands/note-visit.ts';
export { type NewHousehold, type NewMember, type NewResident, openHousehold } from './commands/open-household.ts';
export { leavesSomebody, partWays } from './commands/part-ways.ts';
export { proposeJoin } from './commands/propose-join.ts';
export { proposeTrajectory } from './commands/propose-trajectory.ts';
export { recordRepresentation } from './commands/record-representation.ts';
export { requestTable } from './commands/request-table.ts';
export { setReference } from './commands/set-reference.ts';
export { domainName, representationName, roleName, scopeLine, scopeName, tableWords } from './messages/index.ts';
export {
  askedFor,
  type DomainCode,
  domainCodes,
  type DomainGroup,
  domainGroups,
  domains,
  domainsInGroups,
  isDomainCode,
  joinsSides,
  lookupsPerDay,
  missingChairs,
  type Role,
  roles,
} from './model.ts';
export { householdPaths } from './paths.ts';
export { knownCaseManagers } from './queries/case-managers.ts';
export { asksMoney, asksWork, type DomainFlags, flagFacts, flagsOf } from './queries/flags.ts';
export { backFrom, chairOf, closingOf, fromChair, homeOf } from './queries/home.ts';
export { type JoinProposal, joinsOf, tablesToJoin } from './queries/joins.ts';
export { ledBy } from './queries/led-by.ts';
export { type Member, membersOf, partedAt, partedFrom, readsContact } from './queries/members.ts';
export { type PersonAtTable, peopleAtTable, peopleFacts } from './queries/people.ts';
export { type Representation, representationFacts, representedBy, stands } from './queries/representations.ts';
export { requestsFor, type TableRequest } from './queries/requests.ts';
export { buildSheet, isSheetReady, sheetServes, sheetForm } from './queries/sheet.ts';
export { factsOn, type KeptSeats, seatsToKeep } from './queries/kept-seats.ts';
export { positionsOf, roleIn, type TableFacts, tableAt, tableFacts, tableFrom } from './queries/table.ts';
export { clientsOf, tablePage } from './queries/table-page.ts';
export { type AwayAtTable, awayAt, awayFacts, awayOn, callOn } from './queries/stand-in.ts';
export { type Trajectory, trajectoryFacts, trajectoryOf } from './queries/trajectory.ts';
export { declineReason, placeAnswerSchema } from './schema.ts';
export { byName } from './ui/by-name.ts';
export { TablePage } from './ui/form-page.tsx';
export { objectionAnswer, objectionOptions, objectionSays, PlaceAnswerFields } from './ui/place-answer-fields.tsx';
