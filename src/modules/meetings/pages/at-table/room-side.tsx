import { nameList } from '../../../../kernel/i18n/names.ts';
import type { FC } from 'hono/jsx';
import { Card, LinkButton, Mark, Notice, Paragraph, RoundTable, Who } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst, writeCode } from '../../model.ts';
import { paths } from '../../paths.ts';
import { askable } from '../../ui/askable.ts';
import { LivePart } from '../../ui/live-part.tsx';
import { nameFor } from '../../ui/when.ts';
import { Balance } from './balance.tsx';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** Who is there now, who has the word, and who comes or goes: one tap each, the client first. */
const Seats: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).room;
  const people = clientFirst(askable(data.readers.people, data.minutes.meeting));
  const speaker = data.room?.speakerId ?? null;
  return (
    <Card id="wie" title={words.speaker}>
      <Paragraph look="small">{words.speakerHint}</Paragraph>
      <ul class="om-taps">
        {people.map((person) => {
          const here = data.presentIds.includes(person.personId);
          const name = nameFor(cx, person);
          return (
            <li class="om-taps__seat">
              {here ? (
                <>
                  {person.personId === speaker ? (
                    <span>
                      <Who you={person.client}>{name}</Who>{' '}
                      <Mark state="busy" word={texts(cx.language).screen.speaks} />
                    </span>
                  ) : (
                    <Tap {...props} fields={{ act: 'word', person: person.personId }} label={words.give(name)}>
                      <Who you={person.client}>{name}</Who>
                      <span class="om-sr"> {words.giveShort}</span>
                    </Tap>
                  )}
                  <Tap {...props} fields={{ act: 'go', person: person.personId }} label={`${name} ${words.goes}`}>
                    {words.goes}
                  </Tap>
                </>
              ) : (
                <>
                  <span class="om-quiet">{name}</span>
                  <Tap {...props} fields={{ act: 'come', person: person.personId }} label={`${name} ${words.comes}`}>
                    {words.comes}
                  </Tap>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};

/** Phones and screens that ask for a chair, or are in; and the code they need. */
const Devices: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const { room } = data;
  const all = texts(cx.language);
  const words = all.room;
  if (room === null) return null;
  return (
    <Card id="telefoons" title={words.devices}>
      <p>
        {words.code}: <span class="om-code">{writeCode(room.code)}</span>
      </p>
      {room.devices.length === 0 ? null : (
        <ul class="om-taps">
          {room.devices.map((device) => {
            const fields = { device: device.id };
            const name = device.givenName ?? '';
            return (
              <li>
                {device.admitted ? (
                  <>
                    <span>
                      {device.personId === null ? words.screenIsIn : words.isIn(name)}
                      {device.wants === null ? null : (
                        <Notice kind="attention" title={all.phone.hands[device.wants]}>
                          {name}
                        </Notice>
                      )}
                    </span>
                    {device.wants === null ? (
                      <Tap {...props} fields={{ act: 'turn-away', ...fields }} label={`${words.end}: ${name}`}>
                        {words.end}
                      </Tap>
                    ) : (
                      <Tap {...props} fields={{ act: 'seen', ...fields }} label={`${words.seen}: ${name}`}>
                        {words.seen}
                      </Tap>
                    )}
                  </>
                ) : (
                  <>
                    <span>
                      {device.personId === null ? words.screenIn(device.mark) : words.wantsIn(name, device.mark)}
                    </span>
                    <Tap
                      {...props}
                      fields={{ act: 'let-in', ...fields }}
                      label={`${words.letIn}: ${device.mark}`}
                      kind="primary"
                    >
                      {words.letIn}
                    </Tap>
                    <Tap
                      {...props}
                      fields={{ act: 'turn-away', ...fields }}
                      label={`${words.turnAway}: ${device.mark}`}
                    >
                      {words.turnAway}
                    </Tap>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
};

/** The side of the screen of who leads: the table, who is there, phones; it follows what happens elsewhere. */
export const RoomSide: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const all = texts(cx.language);
  const { meeting } = data.minutes;
  const [first] = data.agenda;
  const there = meeting.people.filter((person) => data.presentIds.includes(person.personId));
  const shown = there.length > 0 ? there : meeting.people;
  return (
    <LivePart name="side">
      <RoundTable
        language={cx.language}
        seats={shown.map((person) => ({
          label: person.givenName,
          you: person.client,
          glow: person.personId === data.room?.speakerId,
        }))}
        middle={[`${shown.length}`, all.meeting.tableMiddle]}
        title={all.table.present}
        description={all.meeting.pictureDescription(
          shown.length,
          nameList(
            shown.filter(({ client }) => client).map(({ givenName }) => givenName),
            cx.language,
          ),
        )}
      />
      {data.room === null ? (
        place.step === first ? null : (
          <LinkButton kind="quiet" href={paths.table(data.householdId, meeting.id, {})}>
            {all.room.open}
          </LinkButton>
        )
      ) : (
        <>
          <LinkButton kind="quiet" shortcut="s" href={paths.screen(data.householdId, meeting.id)}>
            {all.room.toScreen} ({all.room.toScreenKey})
          </LinkButton>
          {/* Who waits to be let in stands where who leads looks. */}
          <Devices {...props} />
          <Seats {...props} />
          <Balance {...props} />
        </>
      )}
    </LivePart>
  );
};
