import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';
import { type ListLook, PictureFrame } from './picture-frame.tsx';
import type { TimeKind } from './time-line.tsx';

type Props = {
  language: Language;
  /** In order of time. `when` short: '24 sep'. */
  meetings: readonly { kind: TimeKind; when: string; what: string }[];
  title: string;
  description: string;
  id?: string;
  caption?: string;
  list?: ListLook;
};

/** Meetings on a line as small tables; dates stand under it in turn high and low, so that they never touch. */
export const MeetingsLine: FC<Props> = ({
  language,
  meetings,
  title,
  description,
  id = 'gesprekkenlijn',
  caption,
  list = 'fold',
}) => {
  const words = texts(language);
  const room = 360 / Math.max(1, meetings.length);
  return (
    <PictureFrame
      className="om-meetings"
      viewBox="0 0 360 112"
      id={id}
      title={title}
      description={description}
      caption={caption}
      listLook={list}
      language={language}
      list={
        <ol class="om-news">
          {meetings.map((meeting) => (
            <li>
              <div>
                <strong>{meeting.when}</strong> {meeting.what}{' '}
                <span class="om-small om-quiet">({words.meetings[meeting.kind]})</span>
              </div>
            </li>
          ))}
        </ol>
      }
    >
      <path class="om-meetings__line" d="M6 40H354" />
      {meetings.map((meeting, index) => (
        <MeetingPicture
          kind={meeting.kind}
          when={meeting.when}
          x={(index + 0.5) * room}
          textY={room >= 62 || index % 2 === 0 ? 80 : 102}
        />
      ))}
    </PictureFrame>
  );
};

const MeetingPicture: FC<{ kind: TimeKind; when: string; x: number; textY: number }> = ({ kind, when, x, textY }) => {
  const joint = kind === 'table' || kind === 'next';
  return (
    <g class={`om-meetings__point om-meetings__point--${kind}`}>
      {joint
        ? [-90, -18, 54, 126, 198].map((degrees) => (
            <circle
              class="om-meetings__seat"
              cx={(x + 20 * Math.cos((degrees * Math.PI) / 180)).toFixed(1)}
              cy={(40 + 20 * Math.sin((degrees * Math.PI) / 180)).toFixed(1)}
              r="4"
            />
          ))
        : null}
      <circle class="om-meetings__top" cx={x.toFixed(1)} cy="40" r={joint ? 12 : 7} />
      <text x={x.toFixed(1)} y={textY}>
        {when}
      </text>
    </g>
  );
};
