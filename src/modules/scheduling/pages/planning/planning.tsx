import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { addDays, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  DateField,
  Form,
  NewsList,
  PageHead,
  Paragraph,
  Section,
  SelectField,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { day, id } from '../../../../kernel/web/fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, formRoutes, go, page, type PageReply, type Route, wrong } from '../../../../kernel/web/route.ts';
import { diaryPaths } from '../../../diaries/index.ts';
import { endMandate, giveMandate } from '../../commands/planners.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { colleagues, type Mandate, ownMandates } from '../../queries/planned-for.ts';

async function load(cx: Cx) {
  return { ...(await ownMandates(cx)), colleagues: await colleagues(cx) };
}
type Data = Awaited<ReturnType<typeof load>>;

const endButton = (cx: Cx, { id: mandateId }: Mandate, text: string): Child => (
  <Form action={paths.endMandate(mandateId)} submission={cx.newId()} label={text}>
    <Button kind="quiet">{text}</Button>
  </Form>
);

function view(cx: Cx, { given, got, colleagues: all }: Data, form: FormState): PageReply {
  const words = texts(cx.language).planning;
  const until = ({ until: on }: Mandate): string => words.until(writeDay(on, cx.language, cx.today));
  const start = fieldOf(cx, form, 'until');
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {got.length === 0 ? null : (
            <Section id="voor-wie" title={words.got}>
              <NewsList
                items={got.map((mandate) => ({
                  text: <a href={paths.plansFor(mandate.id)}>{fullName(mandate)}</a>,
                  small: until(mandate),
                  end: endButton(cx, mandate, words.stopFor(mandate.givenName)),
                }))}
              />
            </Section>
          )}
          <Section id="voor-jou" title={words.given}>
            <Stack>
              <Paragraph>{words.what}</Paragraph>
              {given.length === 0 ? null : (
                <NewsList
                  items={given.map((mandate) => ({
                    text: fullName({ givenName: mandate.plannerGivenName, surname: mandate.plannerSurname }),
                    small: until(mandate),
                    end: endButton(cx, mandate, words.takeBack(mandate.plannerGivenName)),
                  }))}
                />
              )}
              {all.length === 0 ? (
                <Paragraph look="quiet">{words.nobody}</Paragraph>
              ) : (
                <Form action={paths.planning} submission={cx.newId()} label={words.give}>
                  <SelectField
                    {...fieldOf(cx, form, 'colleague')}
                    label={words.who}
                    options={all.map((each) => ({ value: each.personId, label: fullName(each) }))}
                    required
                  />
                  <DateField
                    {...start}
                    value={start.value === '' ? addDays(cx.today, 365) : start.value}
                    label={words.untilWhen}
                    hint={words.untilHint}
                    required
                  />
                  <SubmitRow>
                    <Button kind="primary">{words.give}</Button>
                  </SubmitRow>
                </Form>
              )}
            </Stack>
          </Section>
          <ActionLink back href={diaryPaths.diary}>
            {words.diary}
          </ActionLink>
        </Stack>
      </FormErrors>
    ),
  });
}

const common = { action: 'planner.give', sample: 'case-manager', gate: 'staff', load, view } as const;

/** Who plans for whom: the own mandates, given and got. Neither gives a chair at a table. */
export const planningRoutes: Route[] = [
  ...formRoutes({
    ...common,
    path: paths.planning,
    schema: z.object({ colleague: id, until: day }),
    submit: async (cx, input, _data, { sent }) => {
      const outcome = await giveMandate(cx, input);
      if ('done' in outcome) return go(paths.planning);
      const { refused } = outcome;
      const field = refused === 'there' ? 'colleague' : 'until';
      return wrong(sent, { [field]: texts(cx.language).planning.refused[refused] });
    },
  }),
  actRoute({
    ...common,
    path: paths.endMandate(':mandateId'),
    schema: z.object({}),
    submit: async (cx, _input, _data, { params }) => {
      await endMandate(cx, params['mandateId'] ?? '');
      return go(paths.planning);
    },
  }),
];
