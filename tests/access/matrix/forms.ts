import { doorsFound } from '../../sample/doors.ts';
import { filledIn, type SeenField } from '../../sample/forms.ts';
import { withoutCanaries } from './canaries.ts';
import { addressOf, type Asked } from './requests.ts';
import type { Town } from './town.ts';
import type { KnownVisitor } from './visitors.ts';
import type { MatrixVisits } from './visits.ts';

type Sent = Readonly<Record<string, string | readonly string[]>>;

/** A form as somebody at the large table sends it, and which of its fields hold an id, with one that fits. */
export interface KnownForm {
  readonly sent: Sent;
  readonly ids: readonly { readonly name: string; readonly usual: string }[];
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Per form of the product the fields as somebody at the large table fills them in: from the page on which it stands, or
 * written out here where the large table shows no such form today.
 */
export async function formsOf(
  town: Town,
  visits: MatrixVisits,
  say: (line: string) => void,
): Promise<Map<string, KnownForm>> {
  const { cast, table } = town;
  const { doors, without } = await doorsFound(visits, {
    people: {
      nobody: null,
      client: table.clients[0],
      'case-manager': cast.staff.manager,
      coordinator: cast.staff.coordinator,
      professional: cast.staff.knows,
      invited: cast.staff.asked,
      network: table.network.sister,
      employer: table.network.boss,
      representative: town.large.representations[0]?.personId ?? null,
      emergency: cast.staff.stranger,
      parted: town.table.parted,
      'team-lead': cast.staff.teamLead,
      administrator: cast.office.administrator,
      'privacy-officer': cast.office.privacyOfficer,
    },
    addressOf: (route) => addressOf(route, usualOf(route.path, town)),
    otherDoors: [{ who: cast.staff.manager, page: `/huishoudens/${town.large.id}/tafel/uitnodigen?zoek=stranger` }],
  });
  const forms = new Map<string, KnownForm>();
  for (const [route, sent] of Object.entries(writtenOut(town))) forms.set(route, { sent, ids: idsIn(sent, []) });
  for (const [route, door] of doors) {
    const sent = filledIn(door.form);
    forms.set(`POST ${route.path}`, { sent, ids: idsIn(sent, door.form.fields) });
  }
  const bare = without.filter((path) => !forms.has(`POST ${path}`));
  if (bare.length > 0) say(`no form anywhere, and none written out: ${bare.join(' ')}`);
  return forms;
}

/** Fields that hold an id, also those that may stay empty and do. */
function idsIn(sent: Sent, fields: readonly SeenField[]): KnownForm['ids'] {
  const names = [...new Set([...Object.keys(sent), ...fields.map(({ name }) => name)])];
  return names.flatMap((name) => {
    const values = [sent[name] ?? [], fields.find((field) => field.name === name)?.values ?? []].flat();
    const usual = values.find((value) => uuidForm.test(value));
    return usual === undefined ? [] : [{ name, usual }];
  });
}

/** The thing that shows a form well, where a table has several of its kind. */
function usualOf(path: string, { large, ids }: Town): Record<string, string> {
  const meeting = large.meetings.find(({ held }) => held === /verslag|mijn-afspraken/.test(path));
  const action = large.items.find((item) => item.kind === 'action' && item.awaits === true);
  const special: Record<string, string | undefined> = {
    householdId: large.id,
    meetingId: meeting?.id,
    ...(path.endsWith('/besluit') ? { actionId: action?.id } : {}),
  };
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, special[name] ?? ids[name]?.[0] ?? '']));
}

function writtenOut({ large, small, cast, ids }: Town): Record<string, Sent> {
  const h = 'POST /huishoudens/:householdId';
  const [first = ''] = large.clients;
  return {
    'POST /namens/kies': {},
    'POST /plannen': { colleague: cast.staff.colleague, until: '2027-05-01' },
    'POST /plannen/:mandateId': { search: large.polls.find(({ open }) => open)?.id ?? '' },
    // Without a key nothing is sealed here: an address that comes back with its error is let in too.
    'POST /plannen/:mandateId/agenda': { kind: 'feed', address: 'proef' },
    'POST /plannen/:mandateId/weg': {},
    [`${h}/tafel/uitnodigen`]: { personId: cast.staff.stranger, whyAsked: 'Dit is een proef.' },
    [`${h}/tafel/:placeId`]: { version: '2', function: 'proef', mandate: 'proef' },
    [`${h}/tafel/:placeId/stoppen`]: { version: '2' },
    [`${h}/leden/:personId/uit-elkaar`]: { version: '1' },
    [`${h}/traject/voorstel`]: { proposal: '' },
    [`${h}/ja`]: { personId: first, answer: 'yes', given: 'screen', onDate: '' },
    [`${h}/samenvoegen`]: { intoHouseholdId: small.id },
    [`${h}/samenvoegen/akkoord`]: { fromHouseholdId: small.id },
    [`${h}/samenvoegen/ja`]: { fromHouseholdId: small.id, intoHouseholdId: large.id, personId: first },
    [`${h}/delen/iedereen/naam`]: { clientId: first, personId: cast.staff.bound, reads: 'yes' },
    [`${h}/gesprekken/:meetingId/aan-tafel/doel`]: {
      words: 'Een proef.',
      domain: 'money',
      adult: first,
      audience: 'table',
    },
    [`${h}/gesprekken/:meetingId/aan-tafel/oplossing`]: { words: 'Een proef.', forGoal: ids['goalId']?.[0] ?? '' },
    [`${h}/gesprekken/:meetingId/aan-tafel/keuze`]: { option: '', forGoal: ids['goalId']?.[0] ?? '' },
    [`${h}/gesprekken/:meetingId/aan-tafel/geschil`]: { dispute: small.id, how: 'stays' },
    [`${h}/gesprekken/:meetingId/aan-tafel/terughalen`]: { number: '1', step: 'agreement' },
    [`${h}/gesprekken/:meetingId/verslag/klopt`]: { version: '1' },
    [`${h}/gesprekken/:meetingId/verslag/geven/terug`]: { person: cast.staff.manager },
    [`${h}/afspraken/:actionId/gedaan`]: {},
    [`${h}/gesprekken/:meetingId/antwoord`]: { answer: 'comes' },
    [`${h}/datums/:pollId/verder`]: { version: '2' },
    [`${h}/keukentafel/daarna`]: {},
    [`${h}/vertegenwoordigers/:representationId/stoppen`]: { version: '1' },
    [`${h}/noodtoegang/:lookId`]: { version: '1', act: 'now' },
    'POST /beheer/noodtoegang/:lookId': { version: '1', accepted: 'yes', words: 'Een proef.' },
    'POST /noodtoegang/:lookId/open': {},
    [`${h}/gegevens/:personId/weer-gebruiken`]: { request: small.id },
    [`${h}/rechten/:rightsId`]: { answer: 'refused', words: 'Een proef.', version: '1' },
    'POST /beheer/vernietigen': { organisation: small.id },
    'POST /beheer/vernietigen/akkoord': { list: small.id, version: '1' },
    'POST /beheer/vernietigen/bewaar': { organisation: small.id, household: small.id, reason: 'court' },
    'POST /beheer/vernietigen/vrij': { hold: small.id },
  };
}

/**
 * A form as this visitor sends it: a professional together with the client whom it is about, a client about the own
 * self - whom else would such a form show?
 */
export function sentBy(
  town: Town,
  { person }: KnownVisitor,
  { home, params }: Asked,
  form: Sent,
): Record<string, string | string[]> {
  const clients = home?.clients ?? [];
  const goal = home?.items.find(({ kind, id }) => kind === 'goal' && id === params['goalId']);
  const about = clients.find((id) => [params['personId'], goal?.adult].includes(id)) ?? clients[0] ?? '';
  const self = person !== null && clients.includes(person.id) ? person.id : about;
  const sent: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(form))
    sent[name] = typeof value === 'string' ? withoutCanaries(value) : [...value];
  for (const name of ['clientId', 'personId']) if (town.large.clients.includes(String(sent[name]))) sent[name] = self;
  // Of one adult at a time: the form names the one in the address.
  if ('adult' in sent && clients.includes(params['personId'] ?? '')) sent['adult'] = params['personId'] ?? '';
  // A goal that this visitor may not read would be a refusal of its own.
  if ('goal' in sent) sent['goal'] = '';
  return { ...sent, together: about };
}
