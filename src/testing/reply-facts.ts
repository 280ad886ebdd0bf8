/** An answer to an invitation, before a diary puts it in a mail. */
export interface ReplyFacts {
  readonly uid: string;
  readonly attendee: string;
  readonly organizer: string;
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  readonly sequence: number;
  /** `20261123T101500Z` */
  readonly stamp: string;
}
