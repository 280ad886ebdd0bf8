import { householdPaths } from '../households/index.ts';

/** Route patterns of this module. */
export const paths = {
  whoLooked: '/huishoudens/:householdId/wie-keek',
  lookQuestion: '/huishoudens/:householdId/wie-keek/vraag',
  review: '/beheer/logboek',
  reviewMonth: '/beheer/logboek/maand',
  reviewFlag: '/beheer/logboek/:flagId',
  namesInLog: '/beheer/wie-keek',
} as const;

/** The own log, up to and including a day. */
export const whoLookedPath = (householdId: string, until?: string): string =>
  `${householdPaths.whoLooked(householdId)}${until === undefined ? '' : `?tot=${until}`}`;

/** Where a question to the case manager goes; with a day and a person it is about what that one looked at. */
export const lookQuestionPath = (householdId: string, about?: { readonly day: string; readonly who: string }): string =>
  `${householdPaths.whoLooked(householdId)}/vraag${about === undefined ? '' : `?dag=${about.day}&wie=${about.who}`}`;

/** One finding of the review. */
export const reviewFlagPath = (flagId: string): string => `${paths.review}/${flagId}`;
