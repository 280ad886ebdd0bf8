import type { FC } from 'hono/jsx';
import { Fold, Paragraph } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { sharesOf, sideOf, sides } from '../../rules/balance.ts';
import { nameFor } from '../../ui/when.ts';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** A quiet helper for who leads: who spoke, by tapping. Off until it is turned on; nothing waits for it. */
export const Balance: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).balance;
  if (data.room === null) return null;
  const { counts, turns } = data.room;
  const shares = sharesOf(turns);
  const there = clientFirst(data.minutes.meeting.people.filter((each) => data.presentIds.includes(each.personId)));
  const counted =
    counts === 'names'
      ? there.map((person) => ({ side: sideOf(person), personId: person.personId, who: nameFor(cx, person) }))
      : sides.map((side) => ({ side, personId: null, who: words.sides[side] }));
  return (
    <Fold summary={words.title} open={counts !== 'off'}>
      <Paragraph look="small">{words.about}</Paragraph>
      {counts === 'off' ? null : (
        <ul class="om-taps">
          {counted.map(({ side, personId, who }) => {
            const fields = { side, ...(personId === null ? {} : { person: personId }) };
            const some = turns.some((turn) => turn.side === side && turn.personId === personId);
            return (
              <li>
                <span>{who}</span>
                <Tap {...props} fields={{ act: 'turn', ...fields }} label={words.spoke(who)}>
                  +1
                </Tap>
                {some ? (
                  <Tap {...props} fields={{ act: 'turn-back', ...fields }} label={words.takeBack(who)}>
                    -1
                  </Tap>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {counts === 'off' || shares === null ? null : (
        <Paragraph>{words.shares(shares.client, shares.professional, shares.network)}</Paragraph>
      )}
      {counts === 'off' ? (
        <Tap {...props} fields={{ act: 'counts', counts: 'sides' }}>
          {words.on}
        </Tap>
      ) : (
        <>
          {counts === 'sides' ? (
            <Tap {...props} fields={{ act: 'counts', counts: 'names' }}>
              {words.names}
            </Tap>
          ) : null}
          <Tap {...props} fields={{ act: 'counts', counts: 'off' }}>
            {words.off}
          </Tap>
        </>
      )}
    </Fold>
  );
};
