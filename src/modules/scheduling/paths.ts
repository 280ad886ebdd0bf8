/** Addresses of finding a date: ids only. The list of a household stands in `meetingPaths.findDate`. */
import { meetingPaths } from '../meetings/index.ts';

const poll = (householdId: string, pollId: string): string => `${meetingPaths.findDate(householdId)}/${pollId}`;

export const paths = {
  polls: meetingPaths.findDate,
  open: (householdId: string) => `${meetingPaths.findDate(householdId)}/nieuw`,
  poll,
  answer: (householdId: string, pollId: string) => `${poll(householdId, pollId)}/antwoord`,
  moment: (householdId: string, pollId: string) => `${poll(householdId, pollId)}/moment`,
  choose: (householdId: string, pollId: string) => `${poll(householdId, pollId)}/kies`,
  stop: (householdId: string, pollId: string) => `${poll(householdId, pollId)}/stop`,
  reopen: (householdId: string, pollId: string) => `${poll(householdId, pollId)}/verder`,
  link: (householdId: string, pollId: string, personId: string) =>
    `${poll(householdId, pollId)}/mensen/${personId}/link`,
  endLink: (householdId: string, pollId: string, personId: string) =>
    `${poll(householdId, pollId)}/mensen/${personId}/link/weg`,
  linkShown: (householdId: string, pollId: string, linkToken: string) =>
    `${poll(householdId, pollId)}/link/${linkToken}`,
  /** Who plans for whom, and what they have to answer. */
  planning: '/plannen',
  plansFor: (mandateId: string) => `/plannen/${mandateId}`,
  diaryFor: (mandateId: string) => `/plannen/${mandateId}/agenda`,
  endMandate: (mandateId: string) => `/plannen/${mandateId}/weg`,
  /** Where a code from a letter is typed. */
  typed: '/antwoord',
  byLink: (linkToken: string) => `/datum/${linkToken}`,
} as const;
