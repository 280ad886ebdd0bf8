import { describe, expect, it } from 'vitest';
import { ErrorSummary, RadioChoices, TextField } from './index.ts';
import { draw } from './jsx-runtime.ts';

describe('a field with a mistake', () => {
  it('is named in the summary when the page stands inside it', () => {
    const html = draw(
      <ErrorSummary
        language="nl"
        errors={[
          { field: 'wie', text: 'Vul dit in.' },
          { field: 'keus', text: 'Kies een antwoord.' },
        ]}
      >
        <TextField language="nl" name="wie" label="Naam & zo" error="Vul dit in." required />
        <RadioChoices language="nl" name="keus" label="Wie komt?" error="Kies een antwoord." options={[]} />
      </ErrorSummary>,
    );
    expect(html).toContain('<a href="#f-wie">Naam &amp; zo: Vul dit in.</a>');
    expect(html).toContain('<a href="#f-keus">Wie komt? Kies een antwoord.</a>');
    expect(html.indexOf('om-errors')).toBeLessThan(html.indexOf('id="f-wie"'));
  });
});
