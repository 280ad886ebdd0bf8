import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  PageHead,
  Paragraph,
  Stack,
  SubmitRow,
  Tag,
} from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, overtaken, page, type PageReply, pageRoute } from '../../../../kernel/web/route.ts';
import { keepLaws } from '../../commands/keep-laws.ts';
import { switchLaw } from '../../commands/switch-law.ts';
import { lawName, texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type LawSwitch, lawSwitches } from '../../queries/laws.ts';
import { lawSchema } from '../../schema.ts';

function view(cx: Cx, switches: readonly LawSwitch[], form: FormState): PageReply {
  const { settings: words, laws } = texts(cx.language).agreement;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <ActionLink href="/beheer" back>
          {words.back}
        </ActionLink>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {switches.map(({ code, active, version }) => {
            const { about } = laws[code];
            const name = lawName(cx, code);
            const says = active ? words.turnOff(name) : words.turnOn(name);
            return (
              <Card id={`wet-${code}`} title={name} aside={<Tag>{active ? words.on : words.off}</Tag>}>
                <Paragraph>{about}</Paragraph>
                <Form action={paths.laws} submission={cx.newId()} version={version} label={says}>
                  <HiddenField name="law" value={code} />
                  <HiddenField name="active" value={active ? 'off' : 'on'} />
                  <SubmitRow>
                    <Button kind="quiet">{says}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            );
          })}
          {switches.every(({ version }) => version > 0) ? null : (
            <Form action={paths.keepLaws} submission={cx.newId()}>
              <Paragraph>{words.keepAbout}</Paragraph>
              <SubmitRow>
                <Button kind="primary">{words.keep}</Button>
              </SubmitRow>
            </Form>
          )}
        </Stack>
      </FormErrors>
    ),
  });
}

/** The laws that count as a ground in this municipality, each with a switch; no household and no person stands here. */
export const lawsRoute = pageRoute({
  path: paths.laws,
  gate: 'office',
  action: 'settings.view',
  viewing: false,
  sample: 'administrator',
  run: async (cx) => view(cx, await lawSwitches(cx), emptyForm),
});

export const switchLawRoute = actRoute({
  path: paths.laws,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: lawSchema,
  load: lawSwitches,
  view,
  submit: async (cx, { law, active, version }, _switches, request) => {
    const switched = await switchLaw(cx, { law, active: active === 'on', version });
    if (switched === 'overtaken') return overtaken(request.sent, texts(cx.language).agreement.settings.overtaken);
    return go(paths.laws);
  },
});

/** Whoever looked at the laws and changes nothing says so. */
export const keepLawsRoute = actRoute({
  path: paths.keepLaws,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: z.object({}),
  load: lawSwitches,
  view,
  submit: async (cx) => {
    await keepLaws(cx);
    return go('/beheer');
  },
});
