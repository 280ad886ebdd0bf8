import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { LinkButton, Section, Stack } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { loginPath } from '../paths.ts';
import type { ProviderChoice } from '../queries/providers.ts';

const groups = ['resident', 'staff'] as const;

/** The ways to sign in of this municipality: residents first. Links, because what they open is another site. */
export const ProviderList: FC<{
  language: Language;
  providers: readonly ProviderChoice[];
  again?: boolean;
  rank?: number;
}> = (props) => {
  const words = texts(props.language).login;
  const title = { resident: words.residents, staff: words.staff };
  return (
    <>
      {groups.map((group) => {
        const providers = props.providers.filter(({ kind }) => kind === group);
        return providers.length === 0 ? null : (
          <Section id={group === 'staff' ? 'medewerker' : 'inwoner'} title={title[group]}>
            <Stack>
              {providers.map(({ id, name }) => (
                <LinkButton
                  href={loginPath(id, { again: props.again === true, rank: props.rank ?? 0 })}
                  kind={group === 'resident' ? 'primary' : 'quiet'}
                  wide
                >
                  {words.with(name)}
                </LinkButton>
              ))}
            </Stack>
          </Section>
        );
      })}
    </>
  );
};
