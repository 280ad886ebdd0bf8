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
  return (
    <Fold summary={words.title} open={counts !== 'off'}>
      <Paragraph look="small">{words.about}</Paragraph>
      {counts === 'sides' ? (
        <ul class="om-taps">
          {sides.map((side) => (
            <li>
              <span>{words.sides[side]}</span>
              <Tap {...props} fields={{ act: 'turn', side }} label={words.spoke(words.sides[side])}>
                +1
              </Tap>
            </li>
          ))}
        </ul>
      ) : null}
      {counts === 'names' ? (
        <ul class="om-taps">
          {there.map((person) => (
            <li>
              <span>{nameFor(cx, person)}</span>
              <Tap
                {...props}
                fields={{ act: 'turn', side: sideOf(person), person: person.personId }}
                label={words.spoke(nameFor(cx, person))}
              >
                +1
              </Tap>
            </li>
          ))}
        </ul>
      ) : null}
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
