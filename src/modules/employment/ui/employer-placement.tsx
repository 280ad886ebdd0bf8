import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, Card, CheckChoices, Form, Section, SubmitRow, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf, valuesOf } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { askedNow, type Placement, preparations } from '../model.ts';
import { workPaths } from '../paths.ts';
import type { EmployerWindow } from '../queries/employer.ts';
import { checkInForm } from './check-in-form.tsx';
import { agreedPairs, placementLine } from './placement-words.tsx';

/** A place to work as its employer sees it: the short question, what was agreed, where the own part ends, the own side. */
export function employerPlacement(cx: Cx, data: EmployerWindow, placement: Placement, form: FormState): Child {
  const all = texts(cx.language);
  const words = all.window;
  const { householdId } = data;
  // One at a time, the oldest first.
  const [asked] = askedNow(data.checkIns, 'employer', cx.today);
  return (
    <Section id={`plek-${placement.id}`} title={placement.task}>
      <p>{placementLine(cx.language, placement)}</p>
      {asked?.placementId !== placement.id ? null : (
        <Card id={`vraag-${placement.id}`} title={all.checkIn.titleOf}>
          {checkInForm(cx, form, asked, workPaths.windowCheckIn(householdId, placement.id))}
        </Card>
      )}
      <Card id={`afspraken-${placement.id}`} title={words.agreed}>
        {agreedPairs(cx.language, placement)}
        {placement.painDays === '' ? null : <p class="om-small om-quiet">{words.pain}</p>}
        <p>
          <strong>{words.whom}</strong> {words.whomText}
        </p>
        <p>
          <strong>{words.ends}.</strong> {words.endsText}
        </p>
      </Card>
      {yourSide(cx, householdId, placement, form, asked === undefined)}
    </Section>
  );
}

function yourSide(cx: Cx, householdId: string, placement: Placement, form: FormState, first: boolean): Child {
  const all = texts(cx.language);
  const words = all.window;
  const typed = valueOf(form, 'version') !== '';
  return (
    <Card id={`kant-${placement.id}`} title={words.yours}>
      <Form
        action={workPaths.windowPlacement(householdId, placement.id)}
        submission={cx.newId()}
        version={valueOf(form, 'version') || placement.version}
        autosave={workPaths.windowPlacement(householdId, placement.id)}
      >
        <TextArea
          {...fieldOf(cx, form, 'employerExpects')}
          id={`expects-${placement.id}`}
          label={words.expects}
          rows={2}
          value={typed ? valueOf(form, 'employerExpects') : placement.employerExpects}
          reads={words.reads}
        />
        <CheckChoices
          {...fieldOf(cx, form, 'prepared')}
          id={`prepared-${placement.id}`}
          label={words.prepared}
          hint={words.preparedHint}
          options={preparations.map((each) => ({ value: each, label: all.placement.preparations[each] }))}
          values={typed ? valuesOf(form, 'prepared') : placement.prepared}
        />
        <SubmitRow>
          <Button kind={first ? 'primary' : 'quiet'}>{all.save}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}
