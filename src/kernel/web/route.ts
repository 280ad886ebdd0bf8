import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Action } from '../access/actions.ts';
import type { Ahead } from '../db/transaction.ts';
import type { AnonymousCx, Cx } from '../cx.ts';
import type { Device } from './device.ts';
import { checkForm, emptyForm, type FormState, type Sent } from './form-data.ts';

/** What a handler gets of the request; never the raw request. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly sent: Sent;
  /** What came along as files, by the name of the field. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** The Cookie header as it came; for signing in only. */
  readonly cookies: string;
  /** Path and query of this page, to come back to. */
  readonly path: string;
  /** The kind of device, for signing in only; left out: not known. */
  readonly device?: Device;
}

/** The audited fact that somebody looked; absent only where the route says that viewing is no event. */
export interface Viewed {
  readonly objectKind: string;
  readonly objectId?: string | null;
  readonly householdId?: string | null;
  readonly role?: string;
}

export interface PageReply {
  readonly kind: 'page';
  readonly status?: 200 | 400 | 409;
  /** A form that was sent only to see what it would do: nothing of it is kept. */
  readonly undone?: true;
  readonly title: string;
  readonly body: Child;
  readonly viewed?: Viewed;
  /** Names of bundled client scripts that this page wants; it must work without. */
  readonly scripts?: readonly string[];
  /** One narrow column, for reading and filling in; left out: as wide as the screen is good for. */
  readonly narrow?: boolean;
  /** Without menu and name: for a screen that several people see. */
  readonly bare?: boolean;
  /** Jump links under the header, for long pages of professionals. */
  readonly jump?: readonly { readonly href: string; readonly label: string }[];
}
export interface RedirectReply {
  readonly kind: 'redirect';
  readonly to: string;
  /** The address holds what is kept as a hash only, to be shown once. */
  readonly secret?: true;
  readonly cookies?: readonly string[];
}
export interface TextReply {
  readonly kind: 'text';
  /** Bytes: a file. */
  readonly text: string | Uint8Array<ArrayBuffer>;
  readonly viewed?: Viewed;
  readonly contentType?: string;
  /** Names this text, in quotes: who has it already is told so instead. */
  readonly etag?: string;
  /** Asked more often than anybody needs. */
  readonly status?: 200 | 429;
}
/** Keeps the connection open and says each time that something changed in this household; nothing else goes over it. */
export interface LiveReply {
  readonly kind: 'live';
  readonly householdId: string;
}
/** Something outside has to be asked first: nothing is open in the database meanwhile; `goOn` continues in a new transaction. */
export interface OutsideReply {
  readonly kind: 'outside';
  ask(): Promise<unknown>;
  goOn(cx: Cx | AnonymousCx, found: unknown): Promise<Reply>;
}
export type Reply = PageReply | RedirectReply | TextReply | LiveReply | OutsideReply;

export const page = (reply: Omit<PageReply, 'kind'>): PageReply => ({ kind: 'page', ...reply });
export const outside = <Found>(
  ask: () => Promise<Found>,
  goOn: (cx: Cx | AnonymousCx, found: Found) => Promise<Reply>,
): OutsideReply => ({ kind: 'outside', ask, goOn: (cx, found) => goOn(cx, found as Found) });
export const redirect = (to: string): RedirectReply => ({ kind: 'redirect', to });

/**
 * Who gets through the door: anybody (`public`), or who is signed in, by kind. `office` is for acts that a duty gives,
 * `window` for what a resident sees with a link and a code, without DigiD. What they may do to which household is
 * for `can` in the handler; the gate checks the kind that belongs to the action.
 */
export type Gate = 'public' | 'person' | 'staff' | 'resident' | 'office' | 'window';

/** For tests that walk the router: who opens this page in the sample household, or why it is not walked. */
export type Sample =
  | 'nobody'
  | 'client'
  | 'case-manager'
  | 'coordinator'
  | 'professional'
  | 'invited'
  | 'network'
  | 'representative'
  | 'employer'
  | 'parted'
  | 'emergency'
  | 'team-lead'
  | 'administrator'
  | 'privacy-officer';

/**
 * What may have happened other than that something was kept: for whom somebody acts, for which organisation one works.
 * `nothing`: the page after it shows by itself what happened.
 */
export type Says = 'acting' | 'hat' | 'nothing';

interface RouteBase {
  readonly path: string;
  readonly action: Action | 'public.view' | 'public.act';
  /** Whose request shows this page well; a route without is not registered. */
  readonly sample: Sample;
  /** Reads everything of somebody, counts over all households, or makes a file: few at once per municipality. */
  readonly costly?: true;
  /** POST only: its form may bring files along, together of at most so many bytes; every other route refuses them. */
  readonly takesFiles?: number;
  /** POST only: what the page after it says has happened, where nothing was kept; a word of the shell. */
  readonly says?: Says;
  /** The person has to have proved lately who it is: a session that was left open on a table is not enough for this. */
  readonly freshly?: true;
}

/** A registered route: a gate, an action for the policy and a decision about viewing are never absent. */
export interface Route extends RouteBase {
  readonly method: 'GET' | 'POST';
  readonly gate: Gate;
  /** True: opening it writes an audit event, and a reply without `viewed` is a fault. */
  readonly viewing: boolean;
  /** Asked by a script on its own: no sign that somebody is there, so it keeps no session alive. */
  readonly passive?: boolean;
  /** POST only: sent by another server, without a page of ours; it proves itself by what it sends and no cookie counts. */
  readonly fromServer?: boolean;
  /** POST only: false for acts that may be repeated without a second effect (language, log-out). */
  readonly once: boolean;
  /**
   * What the page will read first, as far as it follows from the request, the session (its hash) and `current_person()`: it is sent along with
   * BEGIN, and `cx.statement` of that name gets its rows. One wait less on the pages that are opened most.
   */
  readonly ahead?: (request: Request, now: Date, session: string) => Ahead;
  run(cx: Cx | AnonymousCx, request: Request): Promise<Reply>;
}

interface PageOptions extends RouteBase {
  readonly gate: Exclude<Gate, 'public'>;
  readonly viewing: boolean;
  readonly ahead?: Route['ahead'];
  readonly passive?: boolean;
  run(cx: Cx, request: Request): Promise<Reply>;
}

/** A page to look at. */
export function pageRoute(options: PageOptions): Route {
  return { ...options, method: 'GET', once: false, run: (cx, request) => options.run(cx as Cx, request) };
}

/** What a submitted form leads to: a place to go, or the same form with what is wrong. */
export type Outcome = Told | Meanwhile;
type Told = { readonly go: string; readonly secret?: true } | { readonly form: FormState; readonly status: 400 | 409 };
/** Work that needs no database and takes a while: it is done while no transaction is open, and then the form goes on. */
interface Meanwhile {
  readonly work: () => Promise<unknown>;
  readonly goOn: (cx: Cx, found: unknown) => Promise<Told>;
}
export const meanwhile = <Found>(
  work: () => Promise<Found>,
  goOn: (cx: Cx, found: Found) => Promise<Told>,
): Outcome => ({ work, goOn: (cx, found) => goOn(cx, found as Found) });
export const go = (to: string): Told => ({ go: to });
/** The same, to a page that shows once what is kept as a hash only: nothing may keep its address. */
export const goToSecret = (to: string): Told => ({ go: to, secret: true });
/** Field errors that only the database or the rules could find. */
export const wrong = (sent: Sent, errors: FormState['errors'], notice?: string): Told => ({
  form: { values: sent, errors, ...(notice === undefined ? {} : { notice }) },
  status: 400,
});
/** Somebody else was first: the same form with both texts; `notice` says what stands there now. */
export const overtaken = (sent: Sent, notice: string, values: Sent = {}): Outcome => ({
  form: { values: { ...sent, ...values }, errors: {}, notice },
  status: 409,
});

interface FormOptions<Data, Schema extends z.ZodType> extends RouteBase {
  readonly gate: Exclude<Gate, 'public'>;
  readonly viewing?: boolean;
  /** What is looked at by opening it, where the form shows what stands there already; left out: it shows nothing of that. */
  looks?(data: Data): Viewed;
  /** The path to post to, when the form stands on a page of another path. */
  readonly schema: Schema;
  /** What the page shows and the rules need; throws the refusal when it is not there or not yours. */
  load(cx: Cx, request: Request): Promise<Data>;
  /** First view and failed form are drawn by the same function. */
  view(cx: Cx, data: Data, form: FormState, request: Request): PageReply | Promise<PageReply>;
  submit(cx: Cx, input: z.output<Schema>, data: Data, request: Request): Promise<Outcome>;
}

type CommandOptions<Data, Schema extends z.ZodType> = Omit<FormOptions<Data, Schema>, 'submit'> & {
  submit(cx: Cx, input: z.output<Schema>, request: Request): Promise<Outcome>;
};

/** The page is read first when `early`, else only for a form that comes back. */
const posted = <Data, Schema extends z.ZodType>(
  options: Omit<FormOptions<Data, Schema>, 'submit'>,
  submit: (cx: Cx, input: z.output<Schema>, data: Data | null, request: Request) => Promise<Outcome>,
  early: boolean,
): Route => ({
  path: options.path,
  action: options.action,
  sample: options.sample,
  gate: options.gate,
  method: 'POST',
  viewing: false,
  once: true,
  ...(options.takesFiles === undefined ? {} : { takesFiles: options.takesFiles }),
  ...(options.says === undefined ? {} : { says: options.says }),
  ...(options.freshly === undefined ? {} : { freshly: true as const }),
  run: async (anyCx, request) => {
    const cx = anyCx as Cx;
    const data = early ? await options.load(cx, request) : null;
    if (request.sent['look'] !== undefined) {
      const form = { values: request.sent, errors: {} };
      return { ...(await options.view(cx, data ?? (await options.load(cx, request)), form, request)), undone: true };
    }
    const checked = checkForm(options.schema, request.sent);
    const outcome: Outcome = checked.ok
      ? await submit(cx, checked.input, data, request)
      : { form: checked.form, status: 400 };
    const answer = async (on: Cx, told: Told, read: Data | null): Promise<Reply> => {
      if ('go' in told) return { ...redirect(told.go), ...(told.secret === true ? { secret: true } : {}) };
      const reply = await options.view(on, read ?? (await options.load(on, request)), told.form, request);
      return { ...reply, status: told.status };
    };
    if (!('goOn' in outcome)) return answer(cx, outcome, data);
    return outside(outcome.work, async (on, found) => answer(on as Cx, await outcome.goOn(on as Cx, found), null));
  },
});

const submitted = <Data, Schema extends z.ZodType>(options: FormOptions<Data, Schema>): Route =>
  posted(options, (cx, input, data, request) => options.submit(cx, input, data as Data, request), true);

/** A page with one form on it, by the same path: GET shows it, POST takes it. In one narrow column, unless it says no. */
export function formRoutes<Data, Schema extends z.ZodType>(given: FormOptions<Data, Schema>): Route[] {
  const options: FormOptions<Data, Schema> = {
    ...given,
    view: async (...drawn) => ({
      narrow: true,
      ...(given.looks === undefined ? {} : { viewed: given.looks(drawn[1]) }),
      ...(await given.view(...drawn)),
    }),
  };
  const shown: Route = {
    path: options.path,
    action: options.action,
    sample: options.sample,
    gate: options.gate,
    method: 'GET',
    viewing: options.viewing ?? options.looks !== undefined,
    once: false,
    ...(options.freshly === undefined ? {} : { freshly: true as const }),
    run: async (anyCx, request) => {
      const cx = anyCx as Cx;
      return options.view(cx, await options.load(cx, request), emptyForm, request);
    },
  };
  return [shown, submitted(options)];
}

/** A form that stands on a page of another path: a failed one is drawn by that page. */
export const actRoute = <Data, Schema extends z.ZodType>(options: FormOptions<Data, Schema>): Route =>
  submitted(options);

/**
 * The same for an act that people do every day: its command finds out by itself what may be done, and the page is read
 * only to draw a form that comes back.
 */
export const commandRoute = <Data, Schema extends z.ZodType>(options: CommandOptions<Data, Schema>): Route =>
  posted(options, (cx, input, _data, request) => options.submit(cx, input, request), false);

interface PublicOptions extends RouteBase {
  readonly method: 'GET' | 'POST';
  readonly fromServer?: boolean;
  run(cx: AnonymousCx | Cx, request: Request): Promise<Reply>;
}

/** A route for whoever comes by; writes that must happen once are not for here. */
export function publicRoute(options: PublicOptions): Route {
  return { ...options, gate: 'public', viewing: false, once: false };
}
