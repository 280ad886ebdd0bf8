import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { ActionLink, Empty, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import {
  formRoutes,
  go,
  overtaken,
  page,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { stepOf, type WorkStep } from '../../../employment/index.ts';
import { byName, closingOf, atTable } from '../../../households/index.ts';
import { writeSituation } from '../../commands/write-situation.ts';
import { texts } from '../../messages/index.ts';
import type { Moment } from '../../model.ts';
import { closingSituationPath, paths, sheetPath, situationPath } from '../../paths.ts';
import { readSheet, type Sheet, type SheetAdult } from '../../queries/sheet.ts';
import { situationForm, situationFrom } from '../../schema.ts';
import { situationLine } from '../../ui/answers.ts';
import { SituationFields } from '../../ui/situation-fields.tsx';

interface Data {
  readonly sheet: Sheet;
  readonly adult: SheetAdult;
  /** Where this adult said to be with work; null: nothing was told, or not to this reader. */
  readonly workNow: WorkStep | null;
  /** Filled in while closing together: the form leads back there. */
  readonly closing: boolean;
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const sheet = await readSheet(cx, request.params['householdId'] ?? '', 'situation.write');
  const adult = sheet.adults.find((each) => each.personId === request.params['personId']);
  if (adult === undefined) throw notFound();
  const workNow = await stepOf(cx, sheet.table, adult.personId);
  return { sheet, adult, workNow, closing: request.query['afsluiten'] === 'ja' };
}

function view(cx: Cx, { sheet, adult, workNow, closing }: Data, form: FormState, moment: Moment): PageReply {
  const { language } = cx;
  const words = texts(language);
  const own = adult.personId === cx.actor.personId;
  const { householdId } = sheet;
  const kept = adult[moment];
  const title = own ? words.formTitle.you[moment] : words.formTitle.of[moment](adult.givenName);
  const address = closing
    ? closingSituationPath(householdId, adult.personId)
    : situationPath(householdId, adult.personId, moment);
  const body = sheet.trajectory?.open ? (
    <FormPage
      cx={cx}
      form={form}
      title={title}
      lead={words.formLead}
      action={address}
      draft={situationPath(householdId, adult.personId, moment)}
      version={kept?.version ?? 0}
      submit={words.save}
      back={{ href: afterwards(householdId, closing), text: words.cancel }}
    >
      <SituationFields
        language={language}
        form={form}
        kept={kept}
        before={moment === 'end' ? adult.start : null}
        workNow={workNow}
        moment={moment}
        money={sheet.readsMoney}
        reads={own ? words.reads.you : words.reads.of(adult.givenName)}
      />
      <TogetherField cx={cx} form={form} clients={byName([adult])} choice={words.together} />
    </FormPage>
  ) : (
    <Stack>
      <PageHead title={title} />
      <Empty title={words.ended} level={2}>
        {words.endedText}
      </Empty>
      <ActionLink href={sheetPath(householdId)} back>
        {words.back}
      </ActionLink>
    </Stack>
  );
  return page({
    title: words.title,
    body,
    viewed: { objectKind: 'situation', objectId: adult.personId, ...atTable(sheet.table) },
  });
}

/** Back to the closing for who came from there, else to before and after. */
const afterwards = (householdId: string, closing: boolean): string =>
  closing ? closingOf(householdId) : sheetPath(householdId);

/** The form for one adult at one moment: before the first answer, and to change it. */
const routesFor = (moment: Moment): Route[] =>
  formRoutes({
    path: paths[moment],
    action: 'situation.write',
    gate: 'person',
    sample: 'client',
    viewing: true,
    schema: situationForm,
    load,
    view: (cx, data, form) => view(cx, data, form, moment),
    submit: async (cx, input, { sheet, adult, closing }, request) => {
      // The marks and the words are the adult's own: a professional writes them down with that adult only.
      if (cx.actor.kind === 'staff' && cx.togetherWith === null) return wrong(request.sent, { together: 'choose' });
      const { trajectory, householdId } = sheet;
      if (trajectory === null) return wrong(request.sent, {});
      const written = await writeSituation(cx, householdId, trajectory.id, adult.personId, moment, {
        ...situationFrom(input),
        version: input.version,
      });
      if (written.outcome === 'written') return go(afterwards(householdId, closing));
      if (written.outcome === 'ended') return wrong(request.sent, {});
      const { language } = cx;
      const notice = texts(language).overtaken(situationLine(language, written.now));
      return overtaken(request.sent, notice, { version: String(written.now.version) });
    },
  });

export const situationRoutes: Route[] = [...routesFor('start'), ...routesFor('end')];
