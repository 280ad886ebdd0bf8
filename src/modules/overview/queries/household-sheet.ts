import {
  type AwayAtTable,
  awayFacts,
  type DomainFlags,
  earliestLook,
  flagFacts,
  joinFacts,
  type KeptSeats,
  type PersonAtTable,
  peopleFacts,
  type Representation,
  representationFacts,
  seatsToKeep,
  type Trajectory,
  trajectoryFacts,
} from '../../households/index.ts';
import { moneyJson, type RawMoney } from '../../finances/index.ts';
import { recentSignals, type SignalRow, startedFacts } from '../../intake/index.ts';
import { type RawWork, workJson } from '../../employment/index.ts';
import { emergencyFacts, type EmergencyLook } from '../../emergency/index.ts';
import { type MeetingJson, meetingsJson } from '../../meetings/index.ts';
import { planJson, type RawChanges, type RawPlan, recentChanges } from '../../plan/index.ts';
import {
  type Consent,
  consentFacts,
  groundsToKeep,
  type KeptGround,
  type ReadingFacts,
  readingFacts,
} from '../../sharing/index.ts';
import { type OpenPollFacts, openPollFacts } from '../../scheduling/index.ts';

/** Everything of a household that is the same for every reader; each part is filtered for its reader before it is shown. */
export interface Sheet {
  readonly seats: KeptSeats;
  readonly people: PersonAtTable[];
  readonly away: AwayAtTable[];
  readonly representatives: Representation[];
  readonly emergencies: EmergencyLook[];
  readonly flags: DomainFlags[];
  readonly trajectory: Trajectory | null;
  /** The day of the first signal. */
  readonly startedOn: string;
  readonly consents: Consent[];
  readonly grounds: KeptGround[];
  readonly polls: OpenPollFacts[];
  readonly plan: RawPlan;
  readonly changes: RawChanges['changes'];
  readonly money: RawMoney;
  readonly work: RawWork;
  readonly meetings: MeetingJson[];
  readonly signals: SignalRow[];
  readonly reading: ReadingFacts | null;
  readonly urgency: { readonly kind: string; readonly words: string } | null;
  readonly references: readonly { readonly organisationId: string; readonly reference: string }[];
  readonly requests: number;
  /** For each open proposal to join this table and another one: who said yes. */
  readonly joins: readonly (readonly string[])[];
}

/**
 * SQL: what the sheet of household $1 holds on day $3. Also who sits there in which way: a change of that empties the sheet in its own
 * transaction, and row security asks the tables themselves who may read this row.
 */
export const sheetContent = `json_build_object(
  'seats', ${seatsToKeep}, 'people', ${peopleFacts}, 'away', ${awayFacts}, 'representatives', ${representationFacts}, 'emergencies', ${emergencyFacts},
  'flags', ${flagFacts}, 'trajectory', ${trajectoryFacts}, 'startedOn', ${startedFacts}, 'consents', ${consentFacts},
  'grounds', ${groundsToKeep}, 'polls', ${openPollFacts},
  'plan', ${planJson}, 'changes', ${recentChanges(earliestLook)}, 'money', ${moneyJson}, 'work', ${workJson}, 'meetings', ${meetingsJson}, 'signals', ${recentSignals}, 'reading', ${readingFacts},
  'urgency', (select json_build_object('kind', k.urgency, 'words', k.urgency_words) from kitchen_talk k
    where k.tenant_id = current_tenant() and k.household_id = $1 and k.urgency <> 'none'),
  'references', (select coalesce(json_agg(json_build_object('organisationId', r.organisation_id, 'reference', r.reference)), '[]')
    from own_reference r where r.tenant_id = current_tenant() and r.household_id = $1),
  'joins', ${joinFacts},
  'requests', (select count(*)::int from table_request q
    where q.tenant_id = current_tenant() and q.household_id = $1 and q.answer is null))`;
