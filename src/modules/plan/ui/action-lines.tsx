import type { Child, FC } from 'hono/jsx';
import { daysBetween, nearDay, writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { type TodoItem, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { awaitsDecision, isOpen, type PlanAction } from '../model.ts';
import { planPaths } from '../paths.ts';
import { Disputes } from './disputes.tsx';
import { markOf } from './state.ts';
import type { PlanView } from './view.ts';
import { doerName, isSoon, whenOf } from './when.ts';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** "Wordt aangevraagd. De gemeente beslist uiterlijk ..." ("Is aangevraagd." once the asker is done) or the decision with its date; nothing without authority. */
export const DecisionLine: FC<{
  language: Language;
  today: string;
  action: Pick<PlanAction, 'authority' | 'decidesBy' | 'decision' | 'decidedOn' | 'state'>;
}> = ({ language, today, action }) => {
  const words = texts(language);
  if (action.authority === '') return null;
  const authority = capital(action.authority);
  if (action.decidedOn !== null) {
    return (
      <>
        {words.decided(authority, writeDate(action.decidedOn, language))} <Words>{action.decision}</Words>
      </>
    );
  }
  if (!awaitsDecision(action)) return null;
  if (action.decidesBy !== null && daysBetween(action.decidesBy, today) > 0) {
    return <>{words.askedLate(authority, writeDate(action.decidesBy, language))}</>;
  }
  const asked = isOpen(action.state) ? words.asking : words.hasAsked;
  return (
    <>
      {asked}{' '}
      {action.decidesBy === null
        ? words.asked(authority)
        : words.askedBy(authority, writeDate(action.decidesBy, language))}
    </>
  );
};

/** Who does it together with the doer, as typed; the reader is 'jou'. */
export const withWhom = (language: Language, action: Pick<PlanAction, 'togetherWith' | 'withReader'>): string =>
  action.withReader ? texts(language).youAfter : action.togetherWith;

/** What stands small under an action: the decision, what was said with its state, the last note. */
export const ActionSmall: FC<{ view: PlanView; action: PlanAction }> = ({ view, action }) => {
  const { language, today } = view;
  const words = texts(language);
  const lines: Child[] = [];
  if (action.noDoer) lines.push(words.doerLeft(action.doer?.givenName ?? words.somebody));
  if (action.togetherWith !== '') lines.push(words.withOthers(withWhom(language, action)));
  if (action.authority !== '') lines.push(<DecisionLine language={language} today={today} action={action} />);
  if (action.stateWords !== '') lines.push(<Words>{action.stateWords}</Words>);
  if (action.lastNote !== null && isOpen(action.state)) {
    lines.push(`${nearDay(action.lastNote.on, today, language)}: ${action.lastNote.words}`);
  }
  if (action.reference !== null) lines.push(words.reference(action.reference));
  return (
    <>
      {lines.map((line) => (
        <div class="om-small om-quiet">{line}</div>
      ))}
      <Disputes language={language} readerId={view.readerId} disputes={action.disputes} />
    </>
  );
};

/** One action as a line of a TodoList. */
export function todoOf(view: PlanView, action: PlanAction): TodoItem {
  const { language } = view;
  return {
    who: { name: doerName(language, action, view.readerId), you: action.doer?.client ?? false },
    what: (
      <>
        <a href={planPaths.action(view.householdId, action.id)}>{action.what}</a>
        <ActionSmall view={view} action={action} />
      </>
    ),
    when: whenOf(language, action, view.today),
    soon: isOpen(action.state) && isSoon(action, view.today),
    mark: markOf(language, action, view),
  };
}
