/** Which thing of the sample stands in an address, by the name of the parameter. */

/** Routes that are about another thing than the usual one of that name; $1 is the household. */
export const special: readonly (readonly [ending: RegExp, parameter: string, query: string])[] = [
  [
    /gesprekken\/:meetingId\/(verslag(\/.*)?|terugblik|mijn-afspraken\.txt)$/,
    'meetingId',
    `select id from meeting where household_id = $1 and state = 'held'`,
  ],
  [
    /\/besluit$/,
    'actionId',
    `select id from action where household_id = $1 and authority <> '' and decided_on is null`,
  ],
  [/\/verder$/, 'pollId', `select id from date_poll where household_id = $1 and state = 'stopped'`],
  [/\/gedaan$/, 'actionId', 'select id from action where household_id = $1 and rhythm is not null'],
  [/^\/noodtoegang\//, 'lookId', 'select id from emergency_look where household_id = $1 and opened_at is null'],
  [
    /\/uit-elkaar$/,
    'personId',
    `select person_id as id from member where household_id = $1 and kind = 'adult' and not client and parted_on is null`,
  ],
  [/\/antwoord$/, 'signalId', 'select id from signal where household_id = $1 and answered_at is null'],
];

/** A query per name of a parameter; a route with a name that is not here has no sample and fails the walk. */
export const usual: Readonly<Record<string, string>> = {
  personId: 'select person_id as id from member where household_id = $1 and client order by position',
  placeId: `select id from place where household_id = $1 and kind = 'professional' and state = 'accepted'
            order by function`,
  goalId: `select id from goal where household_id = $1 order by domain_code <> 'money', id`,
  actionId: `select a.id from action a
             join member m on m.person_id = a.doer_person_id and m.household_id = a.household_id
             where a.household_id = $1 and a.state in ('open', 'busy') and a.due_on is not null order by a.due_on`,
  meetingId: `select id from meeting where household_id = $1 and state = 'planned' order by starts_at`,
  signalId: 'select id from signal where household_id = $1 and adult_person_id is not null order by sent_at',
  askedId: 'select person_id as id from poll_person where household_id = $1 and not must',
  pollId: `select id from date_poll where household_id = $1 and state = 'open'`,
  debtId: `select id from debt where household_id = $1 and creditor = 'De Linde'`,
  letterId: 'select id from debt_letter where household_id = $1',
  crisisId: 'select id from money_crisis where household_id = $1 and solved_on is null',
  talentId: 'select id from talent where household_id = $1 and ended_on is null order by at',
  releaseId: 'select id from profile_release where household_id = $1 and withdrawn_at is null',
  placementId: 'select id from placement where household_id = $1',
  lineId: `select id from budget_line where household_id = $1 and kind = 'cost' order by label`,
  topicId: 'select id from topic where household_id = $1 order by words',
  messageId: `select id from outbox where household_id = $1 and state = 'to-print' limit 1`,
  noteId: 'select id from working_note where household_id = $1',
  representationId: 'select id from representation where household_id = $1',
  lookId: 'select id from emergency_look where household_id = $1 and opened_at is not null',
  roundId: 'select id from observation_round where household_id = $1',
  involvedId: 'select id from involved where household_id = $1',
  requestId: 'select id from table_request where household_id = $1',
  rightsId: 'select id from rights_request where household_id = $1 order by kind limit 1',
  holderId: `select g.organisation_id as id from ground g join place p on p.household_id = g.household_id
             and p.organisation_id = g.organisation_id and p.state = 'accepted'
             where g.household_id = $1 and g.consent_id is not null order by g.organisation_id`,
};

/** The same for things of the municipality, of which no household has one of its own. */
export const ofMunicipality: Readonly<Record<string, string>> = {
  providerId: 'select id from identity_provider',
  mappingId: 'select id from group_mapping',
  organisationId: 'select id from organisation order by name limit 1',
  mandateId: 'select id from planner',
  flagId: 'select id from review_flag order by rule limit 1',
};
