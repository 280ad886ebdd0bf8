import type {
  endsMeetAnswers,
  HelpPhase,
  helpGuidances,
  helpSolutions,
  povertyAnswers,
  SchemeState,
} from '../model.ts';
import { type BudgetLine, budgetJson } from './budget.ts';
import { localSchemesJson, type Scheme } from './schemes.ts';

/** Where the help stands from a day on. */
export interface Help {
  readonly adultId: string | null;
  readonly on: string;
  readonly phase: HelpPhase;
  readonly solution: (typeof helpSolutions)[number] | null;
  readonly guidance: (typeof helpGuidances)[number] | null;
  readonly administrator: string;
  readonly termUntil: string | null;
  readonly termSource: string;
}

/** How an adult looked at the own money on a day. */
export interface View {
  readonly adultId: string;
  readonly on: string;
  readonly endsMeet: (typeof endsMeetAnswers)[number] | null;
  readonly feeling: (typeof povertyAnswers)[number] | null;
  readonly cause: string;
  readonly impact: string;
  readonly possible: string;
}

/** How it stands with one scheme for one adult. */
export interface SchemeAnswer {
  readonly adultId: string;
  readonly scheme: string;
  readonly state: SchemeState;
  readonly on: string;
}

/** What stands beside the debts: only the page about money reads it. */
export interface Outlook {
  readonly budget: readonly BudgetLine[];
  /** Oldest first, per adult; the last one counts. */
  readonly helps: readonly Help[];
  readonly views: readonly View[];
  /** The newest per adult and scheme. */
  readonly answers: readonly SchemeAnswer[];
  readonly localSchemes: readonly Scheme[];
}

/** SQL: `Outlook` of household $1 on day $3; row security leaves what this person reads. */
export const outlookJson = `json_build_object('budget', ${budgetJson},
  'helps', (select coalesce(json_agg(json_build_object('adultId', e.adult_person_id, 'on', e.on_date, 'phase', e.phase,
      'solution', e.solution, 'guidance', e.guidance, 'administrator', e.administrator, 'termUntil', e.term_until,
      'termSource', e.term_source) order by e.on_date, e.seq), '[]')
    from debt_help e where e.tenant_id = current_tenant() and e.household_id = $1),
  'views', (select coalesce(json_agg(json_build_object('adultId', v.adult_person_id, 'on', v.on_date,
      'endsMeet', v.makes_ends_meet, 'feeling', v.poverty_feeling, 'cause', v.cause, 'impact', v.impact,
      'possible', v.possible) order by v.on_date, v.seq), '[]')
    from money_view v where v.tenant_id = current_tenant() and v.household_id = $1),
  'answers', (select coalesce(json_agg(json_build_object('adultId', a.adult_person_id, 'scheme', a.scheme, 'state', a.state,
      'on', a.on_date)), '[]')
    from (select distinct on (s.adult_person_id, s.scheme) s.* from scheme_answer s
      where s.tenant_id = current_tenant() and s.household_id = $1
      order by s.adult_person_id, s.scheme, s.on_date desc, s.seq desc) a),
  'localSchemes', ${localSchemesJson})`;
