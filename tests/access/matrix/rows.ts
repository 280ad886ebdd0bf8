/**
 * The matrix: a row for every route of the product. A route without a row, and a row without a route, fails the test.
 * Left of the colon what is asked, right of it who is let in.
 */
import {
  adult,
  answered,
  askedByLink,
  askedHelper,
  anyChair,
  awaited,
  chair,
  chief,
  clientHere,
  contactOf,
  decides,
  disputes,
  entrant,
  everyone,
  helpers,
  holder,
  inOwnOrder,
  involved,
  item,
  lead,
  letter,
  lookedBack,
  meeting,
  named,
  orForClient,
  ownData,
  ownTopic,
  parts,
  poll,
  represents,
  type Row,
  shownLink,
  shownPollLink,
  situation,
  talk,
  wish,
  worksOn,
} from './rules.ts';
import { moneyRows } from './money-rows.ts';
import { form, h } from './row-words.ts';
import { links, mandates } from './rows-links.ts';
import { employment } from './rows-work.ts';

const open: Row = { public: true };
const anybody: Row = {};
const staff = ['staff'] as const;
const admin: Row = { kinds: ['office', 'staff'], duty: 'administrator' };
const officer: Row = { kinds: ['office', 'staff'], duty: 'privacy-officer' };
const own: Row = { kinds: ['resident'], ownTable: ['client'], looks: true };
const work: Row = { kinds: staff };

/** What is sent names something that is not there, in these municipalities. */
const nothingThere = () => false;

const goal = item('goal', 'goalId');
const action = item('action', 'actionId');
const ownAction = item('action', 'actionId', worksOn);
const signal = item('signal', 'signalId');
const topic = item('topic', 'topicId', ownTopic);
/** "My own working note": read by nobody else. */
const note = item('working-note', 'noteId');
const orNowhere: Row['thing'] = (ask) => (meeting('itself')(ask) === 'in' ? 'open' : 'absent');
const record: Row = { kinds: staff, at: lead, thing: meeting('itself') };

/** Of the client's own table, where a date is sought of this client; without one there is no such page. */
const searching: Row['mine'] = (_fields, person, town) =>
  town.households.some(({ clients, polls }) =>
    polls.some(({ open: goesOn, asked }) => goesOn && clients.includes(person.id) && asked.includes(person.id)),
  );

/** The action in a form on a page that has no table in its address: the form names it, or it is the client's own. */
const ownStep: Row['sent'] = (fields, person, town) => ({
  row: { at: everyone, thing: ownAction },
  params: {
    householdId: fields['household'] ?? town.households.find(({ clients }) => clients.includes(person.id))?.id ?? '',
    actionId: fields['action'] ?? '',
  },
});

/** A signal in Mijn week: of who has to read it - the case manager, or the deputy while that one is away. */
const weekSignal: Row['sent'] = (fields) => ({
  row: { at: chief, hidden: true, thing: item('signal', 'signalId') },
  params: { householdId: fields['household'] ?? '', signalId: fields['signal'] ?? '' },
});

/** Two tables are joined by who leads the one and sits at the other. */
const otherTable: Row['sent'] = (fields) => ({
  row: { at: everyone, looks: true },
  params: { householdId: fields['intoHouseholdId'] ?? '' },
});

const ownAbsence: Row['mine'] = ({ absence }, person, town) =>
  absence === undefined || town.absences.some(({ id, personId }) => id === absence && personId === person.id);

const accounts: Record<string, Row> = {
  'GET /aanmelden': open,
  'POST /aanmelden': { ...open, demo: true },
  'GET /inloggen-terug': open,
  'GET /inloggen/:providerId': open,
  'POST /inloggen-uit': open,
  ...form('/welkom/:linkToken', open),
  'GET /welkom': open,
  ...form('/inloggen-sleutel', open),
  'POST /welkom-sleutel': open,
  'GET /inloggen-lukt-niet': open,
  'POST /afmelden': open,
  'POST /taal': open,
  ...form('/bericht', anybody),
  'GET /post': work,
  'GET /postvak': { public: true, demo: true },
  'GET /concept-sleutel': anybody,
  'GET /sessie': { window: true },
  'GET /sessie/stand': { window: true },
  'GET /ingelogd': anybody,
  ...form('/ingelogd/uitloggen', anybody),
  ...form('/inloggen-code', open),
  ...form('/welkom-codes', open),
  ...form('/organisatie', work),
  ...form('/beheer/accounts/einde', admin),
  ...form('/beheer/accounts/nieuw', admin),
  ...form('/beheer/inloggen/niveau', admin),
  ...form('/beheer/inloggen/duur', admin),
  'GET /beheer/inloggen': admin,
  'POST /beheer/inloggen/koppelingen/:mappingId/weg': { ...admin, ofTown: 'mappingId' },
  ...form('/beheer/inloggen/koppeling', admin),
  ...form('/beheer/organisatie', admin),
  ...form('/beheer/organisaties/:organisationId/meldplicht', { ...admin, ofTown: 'organisationId' }),
  ...form('/beheer/antwoordadres', admin),
};

const everybodyHere: Row = { kinds: ['resident', 'staff', 'network'] };
const ownFeed: Row['mine'] = (_fields, person, town) => town.things['feedOwner']?.includes(person.id) === true;

const diaries: Record<string, Row> = {
  'GET /agenda': everybodyHere,
  'POST /agenda/adres': everybodyHere,
  'POST /agenda/adres/weg': everybodyHere,
  'GET /agenda/adres/:feedToken': { ...everybodyHere, ofTown: 'feedToken', mine: ownFeed },
  ...form('/agenda/koppelen', work),
  'POST /agenda/lezen': work,
  'POST /agenda/ontkoppelen': work,
  'GET /afspraken/:feedToken': open,
  'POST /agenda-antwoorden': open,
};

const households: Record<string, Row> = {
  [`GET ${h}/tafel`]: { at: everyone, looks: true },
  ...form(`${h}/tafel/uitnodigen`, { at: decides }),
  ...form(`${h}/tafel/iemand-van-mij`, { at: decides }),
  [`GET ${h}/tafel/:placeId`]: { at: everyone, looks: true, thing: anyChair },
  [`POST ${h}/tafel/:placeId`]: { at: helpers, thing: chair(lead) },
  ...form(`${h}/tafel/:placeId/stoppen`, { at: everyone, thing: chair(decides) }),
  ...form(`${h}/betrokken`, { at: decides }),
  [`POST ${h}/betrokken/:involvedId/weg`]: { at: decides, thing: involved },
  [`GET ${h}/rollen`]: { at: everyone, looks: true },
  [`POST ${h}/rollen`]: { at: decides },
  [`GET ${h}/traject`]: { at: decides, looks: true },
  [`POST ${h}/traject`]: { at: decides },
  [`POST ${h}/traject/voorstel`]: { at: decides },
  ...form(`${h}/naam`, { kinds: staff, at: lead }),
  [`GET ${h}/leden`]: { at: everyone, looks: true },
  [`GET ${h}/vertegenwoordigers`]: { at: decides, looks: true },
  ...form(`${h}/vertegenwoordigers/nieuw`, { kinds: staff, at: lead }),
  ...form(`${h}/vertegenwoordigers/:representationId/stoppen`, { at: decides, thing: represents }),
  ...form(`${h}/leden/nieuw`, { kinds: staff, at: lead }),
  ...form(`${h}/leden/:personId/uit-elkaar`, { at: decides, thing: parts }),
  ...form(`${h}/leden/:personId`, { at: decides, thing: adult('everybody') }),
  ...form(`${h}/verzoeken/:requestId`, { kinds: staff, at: chief, thing: named('requestId', (home) => home.requests) }),
  [`GET ${h}/post/:messageId/brief.pdf`]: { kinds: staff, at: lead, looks: true, thing: letter },
  [`POST ${h}/post/:messageId/klaar`]: { kinds: staff, at: lead, thing: letter },
  ...form(`${h}/bericht/:personId`, { kinds: staff, at: lead, thing: contactOf }),
  ...form(`${h}/toegang/:personId`, { kinds: staff, at: lead, thing: entrant }),
  [`GET ${h}/toegang/:personId/:linkToken`]: { kinds: staff, at: lead, thing: shownLink },
};

const sharing: Record<string, Row> = {
  [`GET ${h}/ja`]: { at: decides, looks: true },
  [`POST ${h}/ja`]: { at: decides },
  [`GET ${h}/ja/terug`]: { at: decides, looks: true },
  [`POST ${h}/ja/terug`]: { at: decides, thing: answered },
  [`GET ${h}/samenvoegen`]: { at: decides, looks: true },
  [`POST ${h}/samenvoegen`]: { at: chief, sent: otherTable },
  [`POST ${h}/samenvoegen/akkoord`]: { kinds: staff, at: chief },
  [`POST ${h}/samenvoegen/ja`]: { at: decides },
  [`GET ${h}/delen`]: { at: decides, looks: true },
  ...form(`${h}/delen/met/:holderId`, { at: decides, thing: holder }),
  [`POST ${h}/delen/met/:holderId/stop`]: { at: decides, thing: holder },
  [`POST ${h}/delen/iedereen`]: { at: decides },
  [`POST ${h}/delen/iedereen/naam`]: { at: decides, thing: wish },
  ...form('/beheer/wetten', admin),
  'POST /beheer/wetten/zo': admin,
  'GET /mag-ik-nog': { window: true },
};

const intake: Record<string, Row> = {
  ...form('/huishoudens/nieuw', work),
  'POST /huishoudens/nieuw/vraag': work,
  'GET /huishoudens/nieuw/gevraagd': work,
  [`GET ${h}/keukentafel`]: { at: decides, looks: true, thing: talk },
  [`POST ${h}/keukentafel`]: { at: chief },
  ...form(`${h}/keukentafel/daarna`, { kinds: staff, at: lead }),
  ...form(`${h}/signalen/nieuw`, { at: orForClient }),
  [`GET ${h}/signalen`]: { at: orForClient, looks: true },
  [`GET ${h}/signalen/:signalId`]: { at: orForClient, looks: true, thing: signal },
  [`POST ${h}/signalen/:signalId/antwoord`]: { kinds: staff, at: helpers, thing: signal },
  [`POST ${h}/signalen/:signalId/notitie`]: { kinds: staff, at: helpers, thing: signal },
};

const plan: Record<string, Row> = {
  [`GET ${h}/plan`]: { at: orForClient, looks: true },
  ...form(`${h}/doelen/nieuw`, { at: decides }),
  ...form(`${h}/doelen/:goalId/wijzig`, { at: decides, thing: goal }),
  ...form(`${h}/doelen/:goalId/klaar`, { at: decides, thing: goal }),
  ...form(`${h}/doelen/:goalId/wie-leest`, { at: decides, thing: goal }),
  ...form(`${h}/doelen/:goalId/oplossing`, { at: everyone, thing: goal }),
  ...form(`${h}/doelen/:goalId/keuze`, { at: decides, thing: goal }),
  [`GET ${h}/doelen/:goalId`]: { at: orForClient, looks: true, thing: goal },
  [`POST ${h}/doelen/:goalId/volgorde`]: { at: decides, thing: item('goal', 'goalId', inOwnOrder) },
  ...form(`${h}/afspraken/nieuw`, { at: orForClient }),
  ...form(`${h}/afspraken/:actionId/wijzig`, { at: orForClient, thing: ownAction }),
  ...form(`${h}/afspraken/doorgeven`, { at: orForClient }),
  ...form(`${h}/afspraken/:actionId/wie-leest`, { at: everyone, thing: ownAction }),
  ...form(`${h}/afspraken/:actionId/notitie`, { at: orForClient, thing: action }),
  ...form(`${h}/afspraken/:actionId/besluit`, { at: orForClient, thing: item('action', 'actionId', awaited) }),
  ...form(`${h}/afspraken/:actionId/kenmerk`, { kinds: staff, at: helpers, thing: action }),
  [`GET ${h}/afspraken/:actionId`]: { at: orForClient, looks: true, thing: action },
  [`POST ${h}/afspraken/:actionId/stand`]: { at: orForClient, thing: ownAction },
  [`POST ${h}/afspraken/:actionId/gedaan`]: { at: orForClient, thing: ownAction },
  ...form(`${h}/doelen/:goalId/niet-zo`, { at: everyone, thing: item('goal', 'goalId', disputes) }),
  ...form(`${h}/afspraken/:actionId/niet-zo`, { at: everyone, thing: item('action', 'actionId', disputes) }),
  ...form(`${h}/sta-ik-erachter`, { at: orForClient }),
  ...form(`${h}/goed-nieuws`, { at: everyone }),
  ...form(`${h}/geld-eerst`, { at: decides }),
  [`GET ${h}/versies`]: { at: everyone, looks: true },
};

const notes: Record<string, Row> = {
  ...form(`${h}/werknotities`, { kinds: staff, at: helpers }),
  [`POST ${h}/werknotities/:noteId/weg`]: { kinds: staff, at: helpers, thing: note },
  ...form(`${h}/werknotities/:noteId/delen`, { kinds: staff, at: helpers, thing: note }),
};

const table = `${h}/gesprekken/:meetingId/aan-tafel`;
const steps = (
  'aanwezig eerste-woord onderwerp punt-afspraak punt-doel doel oplossing keuze geld-eerst ' +
  'afspraak achter vrije-tekst volgende klaar kamer notitie terugblik'
).split(' ');
const meetings: Record<string, Row> = {
  [`GET ${h}/datums`]: { at: everyone, looks: true },
  ...form(`${h}/datums/nieuw`, { at: decides }),
  [`GET ${h}/datums/:pollId`]: { at: everyone, looks: true, thing: poll('itself') },
  ...form(`${h}/datums/:pollId/antwoord`, { at: everyone, thing: poll('answer') }),
  [`POST ${h}/datums/:pollId/moment`]: { at: decides, thing: poll('itself') },
  [`POST ${h}/datums/:pollId/kies`]: { at: decides, thing: poll('itself') },
  [`POST ${h}/datums/:pollId/stop`]: { at: decides, thing: poll('itself') },
  [`POST ${h}/datums/:pollId/verder`]: { at: decides, thing: poll('itself') },
  [`POST ${h}/datums/:pollId/mensen/:askedId/link`]: { at: decides, thing: askedByLink },
  [`POST ${h}/datums/:pollId/mensen/:askedId/link/weg`]: { at: decides, thing: askedByLink },
  [`GET ${h}/datums/:pollId/link/:pollToken`]: { at: decides, thing: shownPollLink },
  ...links,
  [`GET ${h}/gesprekken`]: { at: everyone, looks: true },
  ...form(`${h}/gesprekken/nieuw`, { at: decides }),
  [`GET ${h}/gesprekken/:meetingId`]: { at: everyone, looks: true, thing: meeting('itself') },
  [`GET ${h}/gesprekken/:meetingId/voorbereiding`]: { at: everyone, looks: true, thing: meeting('itself') },
  [`POST ${h}/gesprekken/:meetingId/antwoord`]: { at: everyone, thing: meeting('itself') },
  [`POST ${h}/gesprekken/:meetingId/link-weg`]: { at: decides, thing: meeting('itself') },
  ...form(`${h}/gesprekken/:meetingId/waarom-niet`, { at: everyone, thing: askedHelper }),
  ...form(`${h}/gesprekken/:meetingId/verplaats`, { at: decides, thing: meeting('itself') }),
  ...form(`${h}/gesprekken/:meetingId/afzeggen`, { at: decides, thing: meeting('itself') }),
  [`GET ${table}`]: record,
  [`GET ${table}/nu`]: record,
  [`GET ${h}/gesprekken/:meetingId/papier.pdf`]: { ...record, looks: true },
  [`GET ${h}/gesprekken/:meetingId/live`]: record,
  [`GET ${h}/gesprekken/:meetingId/scherm`]: { ...record, thing: meeting('screen') },
  [`GET ${h}/gesprekken/:meetingId/scherm/nu`]: { ...record, thing: meeting('screen') },
  ...form('/aan', open),
  'GET /aan/tafel': open,
  'GET /aan/live': open,
  ...Object.fromEntries(steps.map((step) => [`POST ${table}/${step}`, record])),
  // A disagreement that is nowhere; what was said there by its number, perhaps of somebody whose words are not read.
  [`POST ${table}/geschil`]: { ...record, thing: orNowhere },
  [`POST ${table}/terughalen`]: { ...record, thing: orNowhere },
  [`GET ${h}/gesprekken/:meetingId/verslag`]: { at: everyone, looks: true, thing: meeting('minutes') },
  ...form(`${h}/gesprekken/:meetingId/terugblik`, { at: everyone, thing: meeting('minutes') }),
  [`POST ${h}/gesprekken/:meetingId/verslag/gelezen`]: { at: everyone, looks: true, thing: meeting('minutes') },
  [`GET ${h}/gesprekken/:meetingId/verslag/versies`]: { at: everyone, looks: true, thing: meeting('minutes') },
  [`GET ${h}/gesprekken/:meetingId/verslag/a4.pdf`]: { at: everyone, looks: true, thing: meeting('minutes') },
  [`GET ${h}/gesprekken/:meetingId/verslag/groot.pdf`]: { at: everyone, looks: true, thing: meeting('minutes') },
  ...form(`${h}/gesprekken/:meetingId/verslag/aanvullen`, { at: everyone, thing: meeting('minutes') }),
  [`POST ${h}/gesprekken/:meetingId/verslag/klopt`]: { at: decides, thing: meeting('minutes') },
  ...form(`${h}/gesprekken/:meetingId/verslag/geven`, { at: decides, thing: meeting('minutes') }),
  [`POST ${h}/gesprekken/:meetingId/verslag/geven/terug`]: {
    at: decides,
    thing: meeting('minutes'),
    mine: nothingThere,
  },
  ...form('/beheer/verslag', admin),
  [`GET ${h}/gesprekken/:meetingId/mijn-afspraken.txt`]: { kinds: staff, at: helpers, thing: meeting('minutes') },
  ...form(`${h}/voorbereiden`, { at: everyone }),
  ...form(`${h}/onderwerpen/nieuw`, { at: everyone }),
  [`POST ${h}/onderwerpen/:topicId/weg`]: { at: everyone, thing: topic },
};

const observations: Record<string, Row> = {
  'GET /terugkijken': work,
  'GET /terugkijken/formulier': work,
  ...form('/terugkijken/:roundId', { kinds: ['resident', 'staff'], rates: true }),
  [`GET ${h}/terugkijken`]: { at: ['client', ...helpers], looks: true },
  ...form(`${h}/terugkijken/nieuw`, { kinds: staff, at: lead }),
  [`POST ${h}/terugkijken/:roundId/stoppen`]: { at: ['client', ...helpers], thing: lookedBack },
};

const outcomes: Record<string, Row> = {
  [`GET ${h}/voor-en-na`]: { at: decides, looks: true },
  ...form(`${h}/voor-en-na/:personId/begin`, { at: decides, thing: situation }),
  ...form(`${h}/voor-en-na/:personId/einde`, { at: decides, thing: situation }),
};

const audit: Record<string, Row> = {
  [`GET ${h}/wie-keek`]: { at: ['client', 'member', 'network'], looks: true, afterParting: true },
  ...form(`${h}/wie-keek/vraag`, { at: ['client'], looks: true }),
  'GET /beheer/logboek': officer,
  'GET /beheer/logboek/maand': officer,
  ...form('/beheer/wie-keek', admin),
  ...form('/beheer/logboek/:flagId', { ...officer, ofTown: 'flagId' }),
};

/** Whoever something stands about: clients, somebody else of the household or of the network; and who leads, with a client. */
const desk: Row['at'] = ['client', 'member', 'network', ...chief];

const rightsDesk: Record<string, Row> = Object.fromEntries(
  ['', '/alles', '/alles.json'].map((part) => [
    `GET ${h}/gegevens/:personId${part}`,
    { at: desk, looks: true, afterParting: true, thing: ownData },
  ]),
);

const emergency: Record<string, Row> = {
  ...form('/noodtoegang', work),
  'GET /noodtoegang-nog-open': work,
  'GET /noodtoegang/:lookId': { kinds: staff, look: 'own' },
  'POST /noodtoegang/:lookId/open': { kinds: staff, look: 'own' },
  'GET /beheer/noodtoegang': officer,
  ...form('/beheer/noodtoegang/:lookId', { ...officer, ofTown: 'lookId' }),
  ...form(`${h}/noodtoegang/:lookId`, {
    kinds: staff,
    at: lead,
    thing: named('lookId', (home) => home.looks.map(({ id }) => id)),
  }),
  [`GET ${h}/noodtoegang`]: { kinds: staff, look: 'open' },
};

/** The client asks, or who leads together with the client; nobody asked anything in these municipalities yet. A joined
 * table ends no right. */
const asks: Row = { at: desk, looks: true, afterParting: true, thing: ownData };
const lists: Row = { kinds: ['office', 'staff'], duty: ['privacy-officer', 'team-lead'] };

const rights: Record<string, Row> = {
  ...rightsDesk,
  ...form(`${h}/gegevens/:personId/vraag`, asks),
  [`POST ${h}/gegevens/:personId/weer-gebruiken`]: { ...asks, mine: nothingThere },
  ...form(`${h}/rechten/:rightsId`, { kinds: staff, at: helpers, looks: true, thing: () => 'absent' }),
  ...form('/beheer/vernietigen', lists),
  ...Object.fromEntries(
    ['akkoord', 'bewaar', 'vrij'].map((act) => [`POST /beheer/vernietigen/${act}`, { ...lists, mine: nothingThere }]),
  ),
  ...form('/beheer/bewaren', admin),
};

const overview: Record<string, Row> = {
  'GET /namens': { kinds: ['resident', 'network'] },
  'POST /namens/kies': { kinds: ['resident', 'network'] },
  'GET /namens/plan': { acting: true },
  'GET /': anybody,
  // A resident who is no client reads that there is no plan, and is led there from the rest of the menu.
  'GET /mijn-plan': { kinds: ['resident'] },
  'POST /mijn-plan/stap': { kinds: ['resident'], ownTable: ['client'], sent: ownStep },
  'GET /mijn-plan/meer': { kinds: ['resident'] },
  'GET /mijn-tafel': { kinds: ['resident'] },
  'GET /mijn-gesprekken': { kinds: ['resident'] },
  'GET /mijn-week': work,
  'POST /mijn-week/afspraak': { kinds: staff, sent: ownStep },
  'POST /mijn-week/nieuw': work,
  'POST /mijn-week/signaal': { kinds: staff, sent: weekSignal },
  ...form('/mijn-week/afwezig', work),
  'POST /mijn-week/afwezig/opnieuw': { kinds: staff, mine: ownAbsence },
  'POST /mijn-week/afwezig/terug': { kinds: staff, mine: ownAbsence },
  'GET /huishoudens': work,
  [`GET ${h}`]: { kinds: staff, at: helpers, looks: true },
  [`POST ${h}/kenmerk`]: { kinds: staff, at: helpers },
  [`GET ${h}/samen-kijken/:personId`]: { kinds: staff, at: helpers, looks: true, thing: clientHere },
  // Opening the view is a look too: also at a table that became one with another.
  [`POST ${h}/samen-kijken/:personId`]: { kinds: staff, at: helpers, looks: true, thing: clientHere },
  // Whoever went apart from a table; the sample of the matrix went before anything was written.
  'GET /mijn-plan/van-toen': { kinds: ['resident'], mine: (_fields, person, town) => town.parted.includes(person.id) },
  'GET /uitnodigingen': { kinds: ['staff', 'network'] },
  'GET /uitnodigingen/:householdId': { at: ['asked', ...helpers, 'network', 'employer'], looks: true },
  'POST /uitnodigingen/:householdId': { at: ['asked'], hidden: true },
  ...form(`${h}/afsluiten`, { at: decides }),
  'GET /voor-en-na': work,
  'GET /cijfers': { kinds: ['staff', 'office'], officeDuty: ['policy-adviser', 'team-lead'] },
  'GET /beheer': {
    kinds: ['office', 'staff'],
    staffDuty: ['administrator', 'privacy-officer', 'policy-adviser', 'team-lead'],
  },
  'GET /raam': { ...own, window: true },
  ...form('/raam/datum', { ...own, window: true, mine: searching }),
  'POST /raam': { kinds: ['resident'], ownTable: ['client'], window: true },
};

export const rows: Readonly<Record<string, Row>> = {
  ...accounts,
  ...diaries,
  ...mandates,
  ...households,
  ...sharing,
  ...intake,
  ...plan,
  ...notes,
  ...moneyRows,
  ...employment,
  ...meetings,
  ...observations,
  ...outcomes,
  ...audit,
  ...rights,
  ...emergency,
  ...overview,
};
