import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import { Pairs, Paragraph, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { fillPart } from '../../commands/fill-part.ts';
import { texts } from '../../messages/index.ts';
import { partCount } from '../../model.ts';
import { lookingBackPath, paths, ratePath } from '../../paths.ts';
import { type RatedRound, ratedRound } from '../../queries/rated-round.ts';
import { balance, freeText, topics } from '../../rules/form.ts';
import { partInput } from '../../schema.ts';
import { IndicatorField } from '../../ui/indicator-field.tsx';
import { partFrom } from './part-from.ts';
import { topicName } from '../../ui/topic-name.ts';

interface Data {
  readonly round: RatedRound;
  readonly part: number;
}

async function load(cx: Cx, { params, query }: Request): Promise<Data> {
  const round = await ratedRound(cx, params['roundId'] ?? '');
  const asked = Number(query['deel'] ?? '1');
  return { round, part: Number.isInteger(asked) && asked >= 1 && asked <= partCount ? asked : 1 };
}

const wayBack = (round: RatedRound): string =>
  round.role === 'observer' ? paths.mine : lookingBackPath(round.householdId);

function view(cx: Cx, { round, part }: Data, form: FormState): PageReply {
  const words = texts(cx.language);
  const topic = topics[part - 1];
  return page({
    title: words.title,
    viewed: { objectKind: 'observation', objectId: round.roundId, householdId: round.householdId, role: round.role },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={topic === undefined ? words.lastPart : topicName(cx, topic.code)}
        lead={words.part(part, partCount)}
        about={
          <>
            <Pairs
              items={[
                { term: words.head.number, value: String(round.meetingNumber) },
                { term: words.head.date, value: writeDay(round.heldOn, cx.language, cx.today) },
                { term: words.head.professionals, value: nameList(round.professionals, cx.language) },
              ]}
            />
            <Paragraph look="small">
              {topic === undefined ? null : `${words.partLead} `}
              {words.noneNeeded} {words.whenRead}
            </Paragraph>
          </>
        }
        action={ratePath(round.roundId, part)}
        version={round.sheet?.version ?? 0}
        submit={topic === undefined ? words.handIn : words.save}
        back={{ href: wayBack(round), text: words.back }}
      >
        {topic === undefined ? (
          <LastFields cx={cx} form={form} round={round} />
        ) : (
          topic.indicators.map((indicator) => (
            <IndicatorField
              cx={cx}
              form={form}
              indicator={indicator}
              kept={round.answers.find((answer) => answer.indicator === indicator.code)}
            />
          ))
        )}
        <TogetherField cx={cx} form={form} clients={byName(round.clients)} />
      </FormPage>
    ),
  });
}

const LastFields = ({ cx, form, round }: { cx: Cx; form: FormState; round: RatedRound }) => {
  const { language } = cx;
  const words = texts(language);
  const stored = round.sheet;
  const kept = stored?.balance === true ? 'yes' : stored?.balance === false ? 'no' : '';
  return (
    <>
      <RadioChoices
        {...fieldOf(cx, form, 'balance', kept)}
        label={balance}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        allOptional
      />
      {(['macro', 'meso'] as const).map((name) => (
        <TextArea {...fieldOf(cx, form, name, stored?.[name])} label={freeText[name]} allOptional />
      ))}
    </>
  );
};

/** One part of the own form, on a phone too; each part is kept when it is sent, and as a draft on the device before. */
export const rateRoutes = formRoutes({
  path: paths.round,
  action: 'observation.rate',
  gate: 'person',
  sample: 'case-manager',
  viewing: true,
  schema: partInput,
  load,
  view,
  submit: async (cx, input, { round, part }, { sent }) => {
    const filled = await fillPart(cx, round.roundId, { ...partFrom(input, part), version: input.version });
    if ('refused' in filled) {
      return overtaken(sent, texts(cx.language).overtaken, { version: String(filled.version) });
    }
    return go(part < partCount ? ratePath(round.roundId, part + 1) : wayBack(round));
  },
});
