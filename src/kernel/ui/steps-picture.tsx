import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';
import { type ListLook, PictureFrame } from './picture-frame.tsx';
import type { StepState } from './steps.tsx';

type Props = {
  language: Language;
  steps: readonly { text: string; state: StepState }[];
  title: string;
  description: string;
  id?: string;
  caption?: string;
  list?: ListLook;
};

const WIDTH = 360;
const BASE = 210;

/** The plan as a stair: done steps are filled, the client stands on the step of now. The words stand in the list under it. */
export const StepsPicture: FC<Props> = ({
  language,
  steps,
  title,
  description,
  id = 'stappen',
  caption,
  list = 'shown',
}) => {
  const words = texts(language);
  const count = Math.max(1, steps.length);
  const width = WIDTH / count;
  const rise = Math.min(34, 120 / count);
  const top = (index: number) => BASE - 34 - index * rise;
  return (
    <PictureFrame
      className="om-stairs"
      viewBox={`0 ${Math.round(top(count - 1) - 62)} ${WIDTH} ${Math.round(BASE - top(count - 1) + 64)}`}
      id={id}
      title={title}
      description={description}
      caption={caption}
      listLook={list}
      language={language}
      list={
        <ol class="om-ladder om-ladder--numbered">
          {steps.map((step) => (
            <li class={`om-ladder__${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
              {step.text}
              {step.state === 'later' ? null : (
                <span class="om-small om-quiet"> ({step.state === 'done' ? words.stepDone : words.stepNow})</span>
              )}
            </li>
          ))}
        </ol>
      }
    >
      {steps.map((step, index) => (
        <g class={`om-stairs__step om-stairs__step--${step.state}`}>
          <rect
            x={(index * width + 2).toFixed(1)}
            y={top(index).toFixed(1)}
            width={(width - 4).toFixed(1)}
            height={(BASE - top(index)).toFixed(1)}
            rx="4"
          />
          <text x={((index + 0.5) * width).toFixed(1)} y={(top(index) + 19).toFixed(1)}>
            {step.state === 'done' ? '✓' : index + 1}
          </text>
          {step.state === 'current' ? (
            <g class="om-stairs__you">
              <circle cx={((index + 0.5) * width).toFixed(1)} cy={(top(index) - 40).toFixed(1)} r="9" />
              <path
                d={`M${((index + 0.5) * width - 13).toFixed(1)} ${(top(index) - 4).toFixed(1)}v-9a13 13 0 0 1 26 0v9z`}
              />
            </g>
          ) : null}
        </g>
      ))}
    </PictureFrame>
  );
};
