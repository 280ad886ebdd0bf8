import type { DomainCode } from '../../modules/households/index.ts';

/** One quieter household of Fatima: who asked, on which two sides, a goal, and the next agreement. */
export interface QuietHousehold {
  readonly givenName: string;
  readonly surname: string;
  readonly work: DomainCode;
  readonly care: DomainCode;
  readonly goal: string;
  readonly what: string;
}

const themes: readonly Omit<QuietHousehold, 'givenName' | 'surname'>[] = [
  {
    work: 'money',
    care: 'mental-health',
    goal: 'Ik wil weten wat ik elke maand overhoud.',
    what: 'Een overzicht maken van geld erin en eruit',
  },
  {
    work: 'work',
    care: 'physical-health',
    goal: 'Ik wil werk dat mijn lijf aankan.',
    what: 'Bellen met de fysio over wat kan',
  },
  {
    work: 'day-activities',
    care: 'social-relations',
    goal: 'Ik wil mijn dag vullen met mensen om mij heen.',
    what: 'Samen naar het buurthuis gaan',
  },
  {
    work: 'learning',
    care: 'children',
    goal: 'Ik wil een opleiding doen naast de kinderen.',
    what: 'Opvang zoeken voor twee ochtenden',
  },
  { work: 'money', care: 'housing', goal: 'Ik wil dat de huur weer op tijd gaat.', what: 'De verhuurder bellen' },
  {
    work: 'language',
    care: 'daily-life',
    goal: 'Ik wil zelf de brieven van school lezen.',
    what: 'Een taalmaatje zoeken',
  },
];

const people: readonly (readonly [givenName: string, surname: string])[] = [
  ['Ans', 'Adriaanse'],
  ['Bilal', 'Amrani'],
  ['Carla', 'Bogers'],
  ['Dirk', 'de Bruin'],
  ['Ebru', 'Celik'],
  ['Femke', 'Dekkers'],
  ['Gerard', 'Driessen'],
  ['Hanan', 'El Idrissi'],
  ['Ivo', 'Evers'],
  ['Joke', 'Franken'],
  ['Kees', 'van Gaal'],
  ['Lina', 'Gonzalez'],
  ['Marloes', 'de Graaf'],
  ['Nico', 'Hermans'],
  ['Oya', 'Inan'],
  ['Peter', 'Jacobs'],
  ['Quinty', 'de Jong'],
  ['Rachid', 'Karimi'],
  ['Sonja', 'Kuipers'],
  ['Theo', 'Lammers'],
  ['Ursula', 'Maas'],
  ['Viktor', 'Nowak'],
  ['Wilma', 'Oomen'],
  ['Xander', 'Peters'],
  ['Yvonne', 'Poels'],
  ['Zahra', 'Rahimi'],
  ['Anton', 'van Rijn'],
  ['Bea', 'Roelofs'],
  ['Cem', 'Sahin'],
  ['Dorien', 'Smits'],
  ['Eric', 'van Tiel'],
  ['Fleur', 'Thijssen'],
  ['Goran', 'Ursic'],
  ['Hetty', 'Verhoeven'],
  ['Imane', 'Wahbi'],
  ['Jan', 'Zegers'],
];

/** Thirty-six households, so that a professional's list is as long as it is in life. */
export const quietHouseholds: readonly QuietHousehold[] = people.map(([givenName, surname], index) => ({
  givenName,
  surname,
  ...(themes[index % themes.length] as Omit<QuietHousehold, 'givenName' | 'surname'>),
}));
