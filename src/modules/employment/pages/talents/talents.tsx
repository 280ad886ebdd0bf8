import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  CheckChoices,
  Fold,
  Form,
  PageHead,
  RadioChoices,
  Row,
  Stack,
  SubmitRow,
  TextArea,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { addTalents, endTalent } from '../../commands/talents.ts';
import { texts } from '../../messages/index.ts';
import { type Talent, talentKinds } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { skillGroups } from '../../rules/skills.ts';
import { endTalentForm, newTalent } from '../../schema.ts';
import { talentName } from '../../ui/talent-list.tsx';
import { loadForm, own, WhoseWorkField, type WorkForm } from '../../ui/work-fields.tsx';

/** What is there, own words first, and then the list: choosing is easier than naming, and naming is always possible. */
function view(cx: Cx, data: WorkForm, sent: FormState, { params }: Request): PageReply {
  const ending = params['talentId'];
  // What came back is the form at one line, or the one below it.
  const form = ending === undefined ? sent : emptyForm;
  const { householdId, clients, only, readers } = data;
  const all = texts(cx.language);
  const words = all.talents;
  const title = own(cx) ? words.title : words.titleOf;
  const there = new Set(data.talents.filter(({ adultId }) => adultId === only).map(({ skill }) => skill));
  return page({
    title,
    viewed: { objectKind: 'work', ...atTable(data.table) },
    body: (
      <FormErrors cx={cx} form={sent}>
        <PageHead title={title} lead={words.lead} />
        <Stack wide>
          {data.talents.length === 0 ? null : thereNow(cx, data, ending, sent)}
          <Card id="erbij" title={all.page.addTalents}>
            <Form
              action={workPaths.talents(householdId)}
              submission={cx.newId()}
              autosave={workPaths.talents(householdId)}
            >
              <WhoseWorkField cx={cx} form={form} only={only} clients={clients} />
              <RadioChoices
                {...fieldOf(cx, form, 'kind')}
                label={words.kind}
                hint={words.kindHint}
                options={(['talent', 'wish'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              />
              <TextArea {...fieldOf(cx, form, 'words')} label={words.words} rows={2} reads={readers} />
              <p>
                <strong>{words.list}.</strong> {words.listHint}
              </p>
              {skillGroups.map(({ code, name, skills }, at) => (
                <Fold summary={name[cx.language]} open={form.errors['skills'] !== undefined && at === 0}>
                  <CheckChoices
                    {...ticksOf(cx, form, 'skills')}
                    id={`skills-${code}`}
                    label={name[cx.language]}
                    options={skills
                      .filter((skill) => !there.has(skill.code))
                      .map((skill) => ({ value: skill.code, label: skill.name[cx.language] }))}
                    look="three"
                  />
                </Fold>
              ))}
              <p class="om-small om-quiet">{words.listSource}</p>
              <TogetherField
                cx={cx}
                form={form}
                clients={byName(clients)}
                choice={all.ownWords}
                {...(ending === undefined ? {} : { id: 'erbij-samen' })}
              />
              <SubmitRow>
                <Button kind="primary">{words.submit}</Button>
                <ActionLink href={workPaths.work(householdId)}>{all.back}</ActionLink>
              </SubmitRow>
            </Form>
          </Card>
        </Stack>
      </FormErrors>
    ),
  });
}

/** What stands there, each with a button that takes it off. */
function thereNow(
  cx: Cx,
  { householdId, talents, clients }: WorkForm,
  ending: string | undefined,
  sent: FormState,
): Child {
  const { talents: words, ownWords } = texts(cx.language);
  const named = (each: Talent): Child => (
    <>
      {words.endShort}
      <span class="om-sr">: {talentName(cx.language, each)}</span>
    </>
  );
  const taken = (each: Talent): Child => (
    <Form action={workPaths.endTalent(householdId, each.id)} submission={cx.newId()} version={each.version}>
      <TogetherField
        cx={cx}
        form={each.id === ending ? sent : emptyForm}
        clients={byName(clients.filter(({ personId }) => personId === each.adultId))}
        choice={ownWords}
        {...(each.id === ending ? {} : { id: `samen-${each.id}` })}
      />
      <Button kind="quiet">{named(each)}</Button>
    </Form>
  );
  const line = (each: Talent): Child => (
    <li>
      <Row>
        {each.skill === null ? <Words>{each.words}</Words> : talentName(cx.language, each)}
        {cx.actor.kind === 'staff' ? (
          <Fold summary={named(each)} open={each.id === ending}>
            {taken(each)}
          </Fold>
        ) : (
          taken(each)
        )}
      </Row>
    </li>
  );
  return (
    <Card id="nu" title={words.there}>
      {talentKinds
        .map((kind) => ({ kind, list: talents.filter((each) => each.kind === kind) }))
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => (
          <>
            <p>
              <strong>{words.kinds[kind]}</strong>
            </p>
            <ul class="om-list">{list.map(line)}</ul>
          </>
        ))}
    </Card>
  );
}

const talentsForm = formRoutes({
  path: '/huishoudens/:householdId/werk/talenten',
  action: 'work.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: newTalent,
  load: loadForm,
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(
      request.sent,
      { adult: ['adult', 'choose'], skills: ['skills', 'wrong'], together: 'together' },
      async () => {
        await addTalents(cx, householdId, input);
        return go(workPaths.talents(householdId));
      },
    ),
});

const endRoute = actRoute({
  path: '/huishoudens/:householdId/werk/talenten/:talentId/weg',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  schema: endTalentForm,
  load: loadForm,
  view,
  submit: (cx, _input, { householdId }, request) =>
    atFields(request.sent, { together: 'together' }, async () => {
      await endTalent(cx, householdId, request.params['talentId'] ?? '');
      return go(workPaths.talents(householdId));
    }),
});

export const talentsRoutes = [...talentsForm, endRoute];
