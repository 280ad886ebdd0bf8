import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  DateField,
  ErrorSummary,
  FoldRows,
  Form,
  Notice,
  PageHead,
  Paragraph,
  PhoneFold,
  RadioChoices,
  Section,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { type DomainCode, domainCodes, homeOf } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { urgencies } from '../../model.ts';
import { talkPath } from '../../paths.ts';
import type { TalkPage } from '../../queries/talk.ts';
import { RouteOut } from '../../ui/route-out.tsx';
import { DomainField } from './domain-field.tsx';
import { filledIn } from './filled-in.ts';
import { MembersPart } from './members-part.tsx';
import { PersonFields } from './person-fields.tsx';
import { StandsNow } from './stands-now.tsx';

interface Props {
  readonly cx: Cx;
  readonly data: TalkPage;
  readonly form: FormState;
}

/** So many life domains are those of the published form; the others come after them. */
const published = 6;

/** The first talk as one long form: ask about everything, write little, say why. */
export const TalkForm: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).talk;
  const { talk } = data;
  const { householdId } = data.table;
  const state = filledIn(cx, form);
  const area = (name: 'strengths' | 'ownNetwork' | 'urgencyWords') => ({
    ...state.field(name, talk?.[name] ?? ''),
    reads: words.reads[data.people.length > 1 ? 'several' : 'one'],
  });
  const now = (name: string, stored: string) => <StandsNow cx={cx} shown={state.differs(name, stored)} text={stored} />;
  return (
    <Stack wide>
      <RouteOut cx={cx} teamPhone={data.teamPhone} />
      <ErrorSummary
        language={language}
        errors={state.errors}
        {...(form.notice === undefined ? {} : { title: form.notice })}
      >
        <PageHead title={words.title} lead={words.lead(data.householdName)} />
        <Notice kind="info" title={words.rule}>
          {words.ruleText}
        </Notice>
        <Form
          action={talkPath(householdId)}
          submission={cx.newId()}
          version={state.version(talk?.version ?? 0)}
          autosave={talkPath(householdId)}
        >
          <DateField
            {...state.field('heldOn', talk?.heldOn ?? cx.today)}
            label={words.heldOn}
            max={cx.today}
            required
          />
          <Section id="haast" title={words.urgencyTitle} ruled>
            <RadioChoices
              {...state.field('urgency', talk?.urgency ?? '')}
              label={words.urgency}
              options={urgencies.map((value) => ({ value, label: words.urgencies[value] }))}
            />
            {now('urgency', talk === null ? '' : words.urgencies[talk.urgency])}
            <TextArea {...area('urgencyWords')} label={words.urgencyWords} hint={words.urgencyWordsHint} rows={2} />
            {now('urgencyWords', talk?.urgencyWords ?? '')}
          </Section>
          <MembersPart cx={cx} householdId={householdId} members={data.members} state={state} />
          <PersonFields cx={cx} people={data.people} state={state} />
          <Section id="goed" title={words.good} ruled>
            <TextArea {...area('strengths')} label={words.strengths} />
            {now('strengths', talk?.strengths ?? '')}
            <TextArea {...area('ownNetwork')} label={words.ownNetwork} hint={words.ownNetworkHint} />
            {now('ownNetwork', talk?.ownNetwork ?? '')}
          </Section>
          <Section id="onderwerpen" title={words.six} ruled>
            <Paragraph look="quiet">{words.sixHint}</Paragraph>
            <DomainFields cx={cx} data={data} state={state} codes={domainCodes.slice(0, published)} />
          </Section>
          <Section id="meer" title={words.rest} ruled>
            <Paragraph look="quiet">{words.restHint}</Paragraph>
            <PhoneFold summary={words.restOpen} open={form !== emptyForm}>
              <DomainFields cx={cx} data={data} state={state} codes={domainCodes.slice(published)} />
            </PhoneFold>
          </Section>
          <SubmitRow>
            <Button kind="primary">{words.button}</Button>
            <ActionLink href={homeOf(cx, householdId)}>{words.cancel}</ActionLink>
          </SubmitRow>
        </Form>
      </ErrorSummary>
    </Stack>
  );
};

/** A fold per life domain: what was said of it, and whether there is a question. */
const DomainFields: FC<{
  cx: Cx;
  data: TalkPage;
  state: ReturnType<typeof filledIn>;
  codes: readonly DomainCode[];
}> = ({ cx, data, state, codes }) => (
  <FoldRows>
    {codes.map((code) => (
      <DomainField
        cx={cx}
        code={code}
        stored={data.talk?.answers.find((answer) => answer.domain === code)}
        state={state}
        reads={texts(cx.language).talk.reads[data.people.length > 1 ? 'several' : 'one']}
      />
    ))}
  </FoldRows>
);
