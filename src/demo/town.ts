import { type Actor, type Duty, nobody } from '../kernel/cx.ts';
import { addOrganisation, addPerson } from '../modules/accounts/index.ts';
import { act, type Stage } from './act.ts';

type NewOrganisation = Parameters<typeof addOrganisation>[1];

const organisations = {
  sterker: { name: 'Sterker', side: 'care' },
  werkbedrijf: { name: 'WerkBedrijf', side: 'work', participationActDuty: true },
  ggz: { name: 'GGZ De Linde', side: 'care' },
  schuldhulp: { name: 'Schuldhulp Demostad', side: 'work' },
  wonen: { name: 'Woonstichting De Brug', side: 'other' },
  gemeente: { name: 'Gemeente Demostad, regelingen', side: 'work', municipalTask: true },
} as const satisfies Record<string, NewOrganisation>;
type OrganisationKey = keyof typeof organisations;

interface Professional {
  readonly givenName: string;
  readonly surname: string;
  readonly organisation: OrganisationKey;
  readonly function: string;
  readonly expertise?: readonly string[];
  readonly workingDays?: readonly number[];
  readonly phone: string;
  /** Also works for another organisation: chooses after signing in for which one this is. */
  readonly also?: { readonly organisation: OrganisationKey; readonly function: string };
  /** Works for the municipality, and never sits at a table. */
  readonly duties?: readonly Duty[];
}

const staff = {
  fatima: {
    givenName: 'Fatima',
    surname: 'El Amrani',
    organisation: 'sterker',
    function: 'wijkteam, casemanager',
    workingDays: [1, 2, 4, 5],
    phone: '06 12 34 56 78',
  },
  joris: {
    givenName: 'Joris',
    surname: 'Blom',
    organisation: 'sterker',
    function: 'wijkteam, casemanager',
    phone: '06 12 34 56 71',
  },
  lotte: {
    givenName: 'Lotte',
    surname: 'Hendriks',
    organisation: 'sterker',
    function: 'begeleider autisme',
    expertise: ['mental-health'],
    workingDays: [1, 2, 3],
    phone: '06 12 34 56 72',
  },
  els: {
    givenName: 'Els',
    surname: 'Gerritsen',
    organisation: 'sterker',
    function: 'teamleider wijkteam',
    phone: '024 123 45 61',
  },
  omar: {
    givenName: 'Omar',
    surname: 'Yilmaz',
    organisation: 'werkbedrijf',
    function: 'werkcoach',
    expertise: ['work'],
    phone: '06 12 34 56 73',
  },
  anne: {
    givenName: 'Anne',
    surname: 'Smeets',
    organisation: 'werkbedrijf',
    function: 'werkcoach',
    expertise: ['work'],
    workingDays: [1, 2, 3, 4],
    phone: '06 12 34 56 74',
  },
  nadia: {
    givenName: 'Nadia',
    surname: 'Wouters',
    organisation: 'ggz',
    function: 'psycholoog',
    expertise: ['mental-health'],
    workingDays: [1, 3, 4],
    phone: '024 123 45 62',
  },
  wim: {
    givenName: 'Wim',
    surname: 'Janssen',
    organisation: 'ggz',
    function: 'verpleegkundige aan huis',
    expertise: ['mental-health', 'addiction'],
    phone: '06 12 34 56 75',
  },
  ruth: {
    givenName: 'Ruth',
    surname: 'Bakker',
    organisation: 'schuldhulp',
    function: 'schuldhulpverlener',
    expertise: ['money', 'debts'],
    workingDays: [2, 3, 4, 5],
    phone: '06 12 34 56 76',
  },
  karim: {
    givenName: 'Karim',
    surname: 'Haddad',
    organisation: 'schuldhulp',
    function: 'schuldhulpverlener',
    expertise: ['money', 'debts'],
    phone: '06 12 34 56 77',
    also: { organisation: 'gemeente', function: 'adviseur regelingen' },
  },
  pieter: {
    givenName: 'Pieter',
    surname: 'van Dam',
    organisation: 'wonen',
    function: 'woonconsulent',
    expertise: ['housing'],
    phone: '024 123 45 63',
  },
  marieke: {
    givenName: 'Marieke',
    surname: 'de Boer',
    organisation: 'gemeente',
    function: 'adviseur regelingen',
    workingDays: [1, 2, 4],
    phone: '024 123 45 64',
  },
  tom: {
    givenName: 'Tom',
    surname: 'Scholten',
    organisation: 'gemeente',
    function: 'beleidsadviseur',
    phone: '024 123 45 65',
  },
  henk: {
    givenName: 'Henk',
    surname: 'Bos',
    organisation: 'gemeente',
    function: 'functioneel beheerder',
    phone: '024 123 45 66',
    duties: ['administrator'],
  },
  pauline: {
    givenName: 'Pauline',
    surname: 'Visser',
    organisation: 'gemeente',
    function: 'functionaris gegevensbescherming',
    phone: '024 123 45 67',
    duties: ['privacy-officer'],
  },
} as const satisfies Record<string, Professional>;
export type StaffKey = keyof typeof staff;
const staffKeys = Object.keys(staff) as StaffKey[];

/** Who works in Demostad, by key. */
export type Staff = Readonly<Record<StaffKey, string>>;

/** Sets up organisations and people before anybody is there to act; holds no place in any household. */
const founder: Actor = {
  ...nobody,
  personId: '00000000-0000-4000-8000-000000000001',
  kind: 'staff',
  givenName: 'Demostad',
};

/** Founds Demostad: its organisations and its staff. */
export async function foundTown(stage: Stage, at: Date): Promise<Staff> {
  stage.actors.set(founder.personId, founder);
  return act(stage, founder.personId, at, async (cx) => {
    const organisationIds = new Map<OrganisationKey, string>();
    for (const key of Object.keys(organisations) as OrganisationKey[]) {
      organisationIds.set(key, await addOrganisation(cx, organisations[key]));
    }
    const ids: Partial<Record<StaffKey, string>> = {};
    for (const key of staffKeys) {
      const {
        organisation,
        function: does,
        givenName,
        surname,
        phone,
        duties,
        also,
        ...more
      }: Professional = staff[key];
      const affiliation = { organisationId: organisationIds.get(organisation) ?? '', function: does, ...more };
      const account = duties === undefined ? { kind: 'staff' as const } : { kind: 'office' as const, duties };
      const otherHats =
        also === undefined
          ? []
          : [{ organisationId: organisationIds.get(also.organisation) ?? '', function: also.function }];
      const person = { ...account, givenName, surname, phone, affiliation, otherHats };
      ids[key] = await cx.onErrand('sign-in', () => addPerson(cx, person));
    }
    const town = ids as Staff;
    return town;
  });
}
