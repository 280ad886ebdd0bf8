import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';
import { type ListLook, PictureFrame } from './picture-frame.tsx';
import {
  at,
  chairBack,
  plates,
  platesThatFit,
  type SeatPlace,
  short,
  type TablePlaces,
  tablePlaces,
} from './round-table-geometry.ts';

export type Answer = 'yes' | 'partly' | 'no' | 'unsure' | 'waiting';

export type Seat = {
  /** First name, 'jij', or for an empty chair what is missing. */
  label: string;
  /** The client. */
  you?: boolean;
  /** Empty chair: somebody is missing. */
  gone?: boolean;
  /** Speaks now. */
  glow?: boolean;
  /** Agreements done and still open; left out where the table is not about them. */
  done?: number;
  open?: number;
  /** In a meeting the agreements make room for the answer to the decision. */
  answer?: Answer;
};

type Props = {
  language: Language;
  /** In meeting order, clockwise; clients are put first, at the top. */
  seats: readonly Seat[];
  /** One or two short lines in the middle of the table. */
  middle: readonly string[];
  title: string;
  description: string;
  /** Prefix of ids; needed when a page has two tables. */
  id?: string;
  caption?: string;
  list?: ListLook;
};

/** The signature: a round table from above, drawn from data, with the same content as a list. */
export const RoundTable: FC<Props> = ({
  language,
  seats,
  middle,
  title,
  description,
  id = 'tafel',
  caption,
  list = 'hidden',
}) => {
  const ordered = [...seats.filter((seat) => seat.you), ...seats.filter((seat) => !seat.you)];
  const places = tablePlaces(ordered.map((seat) => seat.you ?? false));
  const centre = places.middle;
  const plates = seats.some((seat) => seat.answer === undefined && agreementsOf(seat) > 0);
  return (
    <PictureFrame
      className="om-round"
      viewBox={`0 0 ${short(places.size)} ${short(places.size)}`}
      id={id}
      title={title}
      description={description}
      caption={caption ?? (plates ? texts(language).platesKey : undefined)}
      list={<SeatList language={language} seats={ordered} />}
      listLook={list}
      language={language}
    >
      <circle class="om-round__top" cx={short(centre)} cy={short(centre)} r={short(places.tableRadius)} />
      <circle class="om-round__rim" cx={short(centre)} cy={short(centre)} r={short(places.tableRadius - 6)} />
      {places.seats.map((place, index) => {
        const seat = ordered[index];
        return seat ? <SeatPicture seat={seat} place={place} places={places} language={language} /> : null;
      })}
      {middle.slice(0, 2).map((line, index) => (
        <text
          class={
            index === 0 && line.length <= 14
              ? 'om-round__middle'
              : `om-round__middle om-round__middle--${index === 0 ? 'long' : 'quiet'}`
          }
          x={short(centre)}
          y={short(centre + (middle.length > 1 ? (index === 0 ? -10 : 12) : 0))}
        >
          {line}
        </text>
      ))}
    </PictureFrame>
  );
};

const SeatPicture: FC<{ seat: Seat; place: SeatPlace; places: TablePlaces; language: Language }> = ({
  seat,
  place,
  places,
  language,
}) => {
  const kind = seat.you ? ' om-round__seat--you' : seat.gone ? ' om-round__seat--gone' : '';
  const { x, y } = place.centre;
  const name = nameInSeat(seat, places.small, language);
  return (
    <g class={`om-round__seat${kind}`}>
      {seat.glow
        ? [5, 9].map((ring) => (
            <circle class="om-round__glow" cx={short(x)} cy={short(y)} r={short(place.radius + ring)} />
          ))
        : null}
      <path d={chairBack(place, seat.glow ? 15 : places.small ? 5 : 7)} />
      <circle class="om-round__chair" cx={short(x)} cy={short(y)} r={short(place.radius)} />
      <text class={name.length > 6 || places.small ? 'om-round__name--small' : undefined} x={short(x)} y={short(y)}>
        {name}
      </text>
      {seat.answer ? (
        <AnswerPicture answer={seat.answer} place={place} places={places} />
      ) : (
        <Plates seat={seat} place={place} places={places} />
      )}
    </g>
  );
};

const agreementsOf = ({ done = 0, open = 0 }: Seat): number => done + open;

const Plates: FC<{ seat: Seat; place: SeatPlace; places: TablePlaces }> = ({ seat, place, places }) => {
  const total = agreementsOf(seat);
  const done = seat.done ?? 0;
  if (total <= platesThatFit(places)) {
    return (
      <>
        {plates(place, places, total).map((point, index) => (
          <circle
            class={index < done ? 'om-round__plate om-round__plate--done' : 'om-round__plate'}
            cx={short(point.x)}
            cy={short(point.y)}
            r="5"
          />
        ))}
      </>
    );
  }
  const point = at({ x: places.middle, y: places.middle }, place.direction, places.tableRadius - 20);
  return (
    <>
      <circle class="om-round__plate" cx={short(point.x)} cy={short(point.y)} r="14" />
      <text class="om-round__count" x={short(point.x)} y={short(point.y)}>
        {`${done}/${total}`}
      </text>
    </>
  );
};

const signs: Record<Answer, string> = { yes: '✓', partly: '½', no: '✕', unsure: '?', waiting: '…' };

const AnswerPicture: FC<{ answer: Answer; place: SeatPlace; places: TablePlaces }> = ({ answer, place, places }) => {
  const point = at({ x: places.middle, y: places.middle }, place.direction, places.tableRadius - 16);
  return (
    <g class={`om-round__answer om-round__answer--${answer}`}>
      <circle cx={short(point.x)} cy={short(point.y)} r="12" />
      <text x={short(point.x)} y={short(point.y)}>
        {signs[answer]}
      </text>
    </g>
  );
};

/** What fits inside a seat: the first name, cut when long, or initials in a small seat. The whole name stands in the list. */
function nameInSeat(seat: Seat, small: boolean, language: Language): string {
  if (seat.gone) return small ? '' : texts(language).empty;
  const parts = seat.label.trim().split(/[\s-]+/);
  const first = parts[0] ?? '';
  if (small)
    return parts.length > 1
      ? parts
          .map((part) => part.charAt(0))
          .join('')
          .slice(0, 3)
      : first.slice(0, 2);
  if (seat.label.length <= 9) return seat.label;
  return first.length <= 9 ? first : `${first.slice(0, 8)}.`;
}

/** What the picture shows beside the name. */
function saidOf(seat: Seat, words: ReturnType<typeof texts>): string {
  if (seat.gone) return ` (${words.emptySeat})`;
  if (seat.answer) return `: ${words.votes[seat.answer]}`;
  return seat.done === undefined || seat.open === undefined ? '' : `: ${words.plates(seat.done, seat.open)}`;
}

/** The same table in words. */
const SeatList: FC<{ language: Language; seats: readonly Seat[] }> = ({ language, seats }) => {
  const words = texts(language);
  return (
    <ul class="om-people">
      {seats.map((seat) => (
        <li class={seat.you ? 'om-people__you' : seat.gone ? 'om-people__gone' : undefined}>
          <div>
            <strong>{seat.label}</strong>
            {saidOf(seat, words)}
            {seat.glow ? `, ${words.speaking}` : ''}
          </div>
        </li>
      ))}
    </ul>
  );
};
