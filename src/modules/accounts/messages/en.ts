import type { nl } from './nl.ts';

export const en: typeof nl = {
  title: 'Choose who you are',
  demoLead: 'This is a demo. All people and facts are invented.',
  demoHint: 'Choose a name. You then see Omtafel as that person sees it.',
  noDemo: 'Signing in is not possible here yet',
  noDemoLead: 'Signing in has not been set up on this server. Ask the administrator.',
  residents: 'Residents',
  network: 'People from the network',
  care: 'Care and welfare',
  work: 'Work and income',
  other: 'Other organisations',
  search: 'Search a name',
  searchButton: 'Search',
  moreResidents: (count) => `${count} more residents. Search by name.`,
  noneFound: 'We find nobody with this name.',
  unknownPerson: 'This person does not exist. Choose another name.',
};
