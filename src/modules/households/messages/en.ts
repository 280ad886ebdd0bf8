import type { nl } from './nl.ts';
import { objections } from './objections-en.ts';
import { pages } from './pages-en.ts';
import { representation } from './representation-en.ts';

export const en: typeof nl = {
  domains: {
    money: 'Money',
    work: 'Work',
    'physical-health': 'Physical health',
    'mental-health': 'Mental health',
    'relations-at-home': 'Relations at home',
    'social-relations': 'Social contacts',
    housing: 'Housing',
    children: 'Children',
    'daily-life': 'Daily life',
    'day-activities': 'Day activities',
    learning: 'Learning',
    language: 'Language',
    addiction: 'Addiction',
    safety: 'Safety',
    justice: 'Police and justice',
    meaning: 'Meaning and faith',
  },
  roles: { 'case-manager': 'case manager', coordinator: 'coordinator' },
  objections,
  pages,
  representation,
  answer: {
    answer: 'Do you join this table?',
    accept: 'Yes, I come to the table',
    acceptHint: 'You then see the plan, as far as it is for you.',
    decline: 'No, not now',
    declineHint: 'Choose below why. Maybe our answer helps.',
    mandate: 'What may you decide at the table?',
    mandateHint: 'In your own words. For example: ‘I may grant a language course myself.’',
    mandateReads: 'Everybody at this table reads this.',
    whenNo: 'Not coming? Choose a reason here',
    why: 'Why not now?',
    whyHint: 'Under each reason you see what we say to it.',
    inWords: 'Do you want to add something?',
    inWordsHint: 'Write nothing about the resident. This is about your reason.',
    declineReads: 'The resident and whoever leads the table read this.',
  },
  noPermission: 'No permission of the organisation to take part.',
  goesOnElsewhere: 'This household goes on at another table.',
};
