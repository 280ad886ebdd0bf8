import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Paragraph, Words } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';

/** Beside a field that somebody else saved in the meantime: their text, so that neither is lost. */
export const StandsNow: FC<{ cx: Cx; shown: boolean; text: string }> = ({ cx, shown, text }) => {
  if (!shown) return null;
  const words = texts(cx.language).talk;
  return (
    <Paragraph look="small">
      {words.standsNow} {text === '' ? words.nothingNow : <Words>{text}</Words>}
    </Paragraph>
  );
};
