import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName, nameList } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Fold,
  FoldRow,
  FoldRows,
  Form,
  HiddenField,
  LinkButton,
  NewsList,
  Notice,
  Pairs,
  Paragraph,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { householdPaths, TablePage, tableWords } from '../../../households/index.ts';
import { lawName, texts } from '../../messages/index.ts';
import { groups } from '../../model.ts';
import { sharingPaths } from '../../paths.ts';
import { stands } from '../../queries/grounds.ts';
import type { HolderHere } from '../../queries/holders.ts';
import { groundsOfHolder, type SharingPage } from '../../queries/sharing-page.ts';
import { changesOf, type Known, knownOf, whyNot } from '../../ui/known.ts';
import { Wishes } from './wishes.tsx';

type Props = { cx: Cx; data: SharingPage; form: FormState };

/** Per organisation what it may know, on what, for what and until when; then the one tap, the history and the factsheet. */
export const SharingView: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).agreement;
  const { householdId } = data;
  const changes = changesOf(cx, data);
  const staff = cx.actor.kind === 'staff';
  // Nothing is agreed without a yes: what still runs then, runs out.
  const [lastDay] = data.grounds
    .flatMap((ground) => (stands(ground, cx.today) && ground.untilDate !== null ? [ground.untilDate] : []))
    .toSorted((one, other) => other.localeCompare(one));
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={staff ? words.leadStaff : words.lead}
      back={{ href: householdPaths.table(householdId), text: tableWords(language).back.table }}
      form={form}
    >
      {data.consentId !== null ? null : lastDay !== undefined ? (
        <Notice kind="info" title={words.over}>
          {words.afterCare(writeDate(lastDay, language))} {staff ? words.afterThatStaff : words.afterThat}
        </Notice>
      ) : (
        <Notice
          kind="info"
          title={words.noYes}
          action={<ActionLink href={sharingPaths.yes(householdId)}>{words.toYes}</ActionLink>}
        >
          {words.noYesText}
        </Notice>
      )}
      {data.decides ? null : <Notice kind="info" title={words.otherDecides} />}
      {data.holders.length === 0 ? <Paragraph>{words.empty}</Paragraph> : null}
      {data.holders.length === 0 ? null : (
        <FoldRows>
          {data.holders.map((here) =>
            here.people.some(({ employer }) => employer === true) ? (
              <EmployerRow cx={cx} data={data} here={here} />
            ) : (
              <HolderRow cx={cx} data={data} here={here} />
            ),
          )}
        </FoldRows>
      )}
      <Wishes cx={cx} data={data} />
      <Factsheet cx={cx} />
      {changes.length === 0 ? null : (
        <Fold summary={words.history.title}>
          <NewsList items={changes.map(({ day, sentence }) => ({ text: sentence, small: writeDate(day, language) }))} />
        </Fold>
      )}
    </TablePage>
  );
};

/** An employer reads rows of the own and no subject: what was shown stands at work. An agreement from before can be ended. */
const EmployerRow: FC<{ cx: Cx; data: SharingPage; here: HolderHere }> = ({ cx, data, here }) => {
  const words = texts(cx.language).agreement.employer;
  const agreed = groundsOfHolder(data, here.id).some((ground) => stands(ground, cx.today));
  return (
    <FoldRow id={`mag-${here.id}`} title={here.name} line={cx.actor.kind === 'staff' ? words.lineOf : words.line}>
      <Paragraph>{words.what}</Paragraph>
      {cx.actor.kind === 'resident' ? (
        <ActionLink href={sharingPaths.work(data.householdId)}>{words.see}</ActionLink>
      ) : null}
      {data.decides && agreed ? <EndForm cx={cx} data={data} here={here} /> : null}
    </FoldRow>
  );
};

/** Closed: what it may know. Open: on which law, what not and why, and the buttons. */
const HolderRow: FC<{ cx: Cx; data: SharingPage; here: HolderHere }> = ({ cx, data, here }) => {
  const words = texts(cx.language).agreement;
  const known = knownOf(cx, data, here.id);
  const missing = groups.filter((group) => !known.some((each) => each.group === group));
  const standing = groundsOfHolder(data, here.id).filter((ground) => stands(ground, cx.today));
  const opened = standing.some((ground) => ground.consentId === null);
  const agreed = standing.some((ground) => ground.consentId !== null);
  const children = [...new Set(standing.flatMap(({ childNames }) => childNames))];
  const purpose = standing.find((ground) => ground.purpose !== '')?.purpose ?? words.purposeUsual;
  const endless = opened ? words.endsWithHelp : words.endsWithYes;
  const ends = known.some((each) => each.until !== null) ? words.endsOnDays : endless;
  const mayAgree = here.network || here.free;
  const apart = here.network && data.shown.includes(here.id);
  const nothing = apart ? words.shownApart : words.nothing;
  const subjects = (known.length === 0 ? [nothing] : known.map(({ group }) => words.groups[group]))
    .join(', ')
    .toLowerCase();
  return (
    <FoldRow id={`mag-${here.id}`} title={here.name} line={`${words.knows}: ${subjects}`}>
      {here.network ? null : (
        <Paragraph look="small">{words.people(nameList(here.people.map(fullName), cx.language))}</Paragraph>
      )}
      <Pairs
        items={[
          { term: words.knows, value: known.length === 0 ? nothing : <KnownList cx={cx} known={known} /> },
          ...(missing.length === 0
            ? []
            : [
                {
                  term: words.knowsNot,
                  value: nameList(
                    missing.map((group, index) =>
                      index === 0 ? words.groups[group] : words.groups[group].toLowerCase(),
                    ),
                    cx.language,
                  ),
                },
              ]),
        ]}
      />
      {known.length === 0 ? null : (
        <Pairs
          items={[
            ...(children.length === 0 ? [] : [{ term: words.alsoAbout, value: nameList(children, cx.language) }]),
            { term: words.purpose, value: purpose },
            { term: words.ends, value: ends },
          ]}
        />
      )}
      {missing.length === 0 ? null : (
        <Paragraph look="small">
          {whyNot(cx, here)} {data.decides && data.consentId !== null && mayAgree ? words.mayAgree : null}
        </Paragraph>
      )}
      {opened ? (
        <Paragraph look="small">
          {words.firstTalk} {words.firstTalkChange}
        </Paragraph>
      ) : null}
      {data.decides && data.consentId !== null && !opened ? (
        <LinkButton kind="quiet" href={sharingPaths.agreement(data.householdId, here.id)}>
          {words.change(here.name)}
        </LinkButton>
      ) : null}
      {data.decides && (agreed || apart) && !opened ? <EndForm cx={cx} data={data} here={here} /> : null}
    </FoldRow>
  );
};

/** "Geld, werk en meedoen: Participatiewet": the subjects that are known on the same laws until the same day, as one line. */
const KnownList: FC<{ cx: Cx; known: readonly Known[] }> = ({ cx, known }) => {
  const words = texts(cx.language).agreement;
  const lines = new Map<string, string[]>();
  for (const { group, laws, until } of known) {
    const names = laws.map((law) => lawName(cx, law));
    const ground =
      nameList(names, cx.language) + (until === null ? '' : `, ${words.until(writeDate(until, cx.language))}`);
    lines.set(ground, [...(lines.get(ground) ?? []), words.groups[group]]);
  }
  return (
    <>
      {[...lines].map(([ground, subjects]) => (
        <div>{words.by(subjects.map((each, at) => (at === 0 ? each : each.toLowerCase())).join(', '), ground)}</div>
      ))}
    </>
  );
};

const EndForm: FC<{ cx: Cx; data: SharingPage; here: HolderHere }> = ({ cx, data, here }) => {
  const words = texts(cx.language).agreement;
  const first = data.clients[0];
  if (first === undefined) return null;
  const staff = cx.actor.kind === 'staff';
  const says = staff ? words.endFor(first.givenName, here.name) : words.end(here.name);
  return (
    <Form action={sharingPaths.end(data.householdId, here.id)} submission={cx.newId()} label={says}>
      {staff ? <HiddenField name="together" value={first.personId} /> : null}
      <SubmitRow>
        <Button kind="quiet">{says}</Button>
      </SubmitRow>
    </Form>
  );
};

const Factsheet: FC<{ cx: Cx }> = ({ cx }) => {
  const words = texts(cx.language).agreement;
  return (
    <Fold summary={words.sheet.title}>
      <ul class="om-list">
        {words.sheet.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <Paragraph>{words.sheet.laws}</Paragraph>
      <Pairs items={Object.values(words.laws).map(({ name, about }) => ({ term: name, value: about }))} />
    </Fold>
  );
};
