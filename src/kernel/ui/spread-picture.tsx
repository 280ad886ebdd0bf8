import type { Child, FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { PictureFrame } from './picture-frame.tsx';

type Props = {
  language: Language;
  title: string;
  description: string;
  /** The steps of the scale, lowest first: how a bar is read. */
  steps: readonly string[];
  columns: readonly string[];
  /** Of each column the share of every step, 0-1, adding up to 1; all 0 = nothing was given. */
  rows: readonly { label: string; cells: readonly (readonly number[])[] }[];
  /** The same as a table. */
  list: Child;
};

/** Narrow, with each name above its bars: so it can be read on a phone too. */
const wide = 360;
const high = 52;
const top = 44;
const name = 20;
/** Room for one step of the scale below the bars. */
const key = 90;

/** How answers on a scale of steps are spread, per row and column: bars that are all as long, never a mean. */
export const SpreadPicture: FC<Props> = ({ language, title, description, steps, columns, rows, list }) => {
  const room = wide / Math.max(1, columns.length);
  const bar = room - 10;
  return (
    <PictureFrame
      language={language}
      className="om-spread"
      viewBox={`0 0 ${wide} ${top + rows.length * high + 30}`}
      id="spread"
      title={title}
      description={description}
      list={list}
      listLook="fold"
    >
      {columns.map((column, at) => (
        <text x={room * at + bar / 2} y={top / 2}>
          {column}
        </text>
      ))}
      {rows.map((row, line) => (
        <g>
          <text class="om-spread__name" x={0} y={top + high * line + 8}>
            {row.label}
          </text>
          {row.cells.map((shares, at) => (
            <g transform={`translate(${room * at} ${top + high * line + name})`}>
              <rect class="om-spread__frame" width={bar} height={22} />
              {shares.map((share, step) => (
                <rect
                  class={`om-spread__step om-spread__step--${step + 1}`}
                  x={bar * shares.slice(0, step).reduce((sum, each) => sum + each, 0)}
                  width={bar * share}
                  height={22}
                />
              ))}
            </g>
          ))}
        </g>
      ))}
      {steps.map((step, at) => (
        <g transform={`translate(${key * at} ${top + high * rows.length + 8})`}>
          <rect class={`om-spread__step om-spread__step--${at + 1}`} width={16} height={16} />
          <rect class="om-spread__frame" width={16} height={16} />
          <text class="om-spread__name" x={22} y={8}>
            {step}
          </text>
        </g>
      ))}
    </PictureFrame>
  );
};
