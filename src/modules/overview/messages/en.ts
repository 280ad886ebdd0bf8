import type { nl } from './nl.ts';

export const en: typeof nl = {
  nav: {
    plan: 'My plan',
    meetings: 'Meetings',
    table: 'My table',
    more: 'More',
    week: 'My week',
    households: 'My households',
    report: 'Before and after',
    invitations: 'Invitations',
  },
  otherLanguage: 'Nederlands',
  helpTeam: 'Being evicted? Gas or power cut off? Call the neighbourhood team:',
  helpPaper: 'Rather by telephone or on paper? That is always possible.',
  urgent: 'Acute danger, eviction, cut-off or crisis?',
  urgentText: 'Do not wait for a meeting. Call 112 in danger, or the neighbourhood team:',
  watched: 'Who looks into a household is on the list that the resident can read.',
};
