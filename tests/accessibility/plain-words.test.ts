import { beforeAll, describe, expect, it } from 'vitest';
import { observationIndicators, observationQuestions } from '../../src/modules/observations/testing.ts';
import { checkText } from '../../src/modules/wording/index.ts';
import { formsOn, unescaped } from '../sample/forms.ts';
import type { SampleTown } from '../sample/municipality.ts';
import { ownSample } from '../sample/own-sample.ts';

/** Labels of the observation form: data, as published. */
const publishedWords = [...observationIndicators.map(({ label }) => label), ...observationQuestions].sort(
  (one, other) => other.length - one.length,
);

/** Names of laws, schemes and roles, words of the published form, and words that letters of others say as well. */
const needed = new Set(
  'autoriteit|bemiddeling|beslag|betalingsregeling|bewind|bewindvoerder|bijzondere bijstand|budget|budgetbeheer|casemanager|cliëntoverleg|coördinator|deurwaarder|doelgroepregister|financiering|gezamenlijk|huurtoeslag|individuele inkomenstoeslag|invorderingswet|jobcoach|kinderopvangtoeslag|kwijtschelding|loonkostensubsidie|observatieformulier|participatiewet|persoonsgegevens|proefplaatsing|profiel|psychische|saneringskrediet|schuldeisers|schuldhulpverlener|schuldhulpverlening|schuldregeling|schuldsanering|studietoeslag|toeslag|uiterlijk|verordening|verslaving|zorgtoeslag'.split(
    '|',
  ),
);

/** B1: no sentence of ours on a page of a client is longer. */
const mostWords = 12;

describe('the words on the pages of a client', () => {
  const { sample, walk } = ownSample();
  /** Every sentence of ours, and where it stands. */
  const sentences = new Map<string, string>();

  beforeAll(async () => {
    // A published form keeps its own words.
    const written = [...(await wordsInDatabase(sample)), ...publishedWords];
    for await (const [path, html] of pages('nl'))
      for (const sentence of sentencesOf(html, written)) if (!sentences.has(sentence)) sentences.set(sentence, path);
  }, 600_000);

  /** Pages as the client sees them: opened, and with every form sent empty, so that its errors show. */
  async function* pages(language: 'nl' | 'en'): AsyncGenerator<readonly [path: string, html: string]> {
    const { client } = sample.people;
    for (const route of walk.app.routes) {
      if (route.method !== 'GET' || route.gate === 'staff') continue;
      const who = route.path === '/aanmelden' ? null : client;
      const address = sample.addressOf(route);
      const answer = await walk.stage.scene(() => walk.visit(who, 'GET', address, undefined, language));
      // Not for this client, or about somebody else.
      if (answer.status >= 400 && ![403, 404].includes(answer.status))
        throw new Error(`GET ${route.path}: ${answer.status}`);
      if (answer.status !== 200 || !answer.contentType.startsWith('text/html')) continue;
      if (route.path !== '/aanmelden') yield [route.path, answer.text];
      for (const form of formsOn(answer.text)) {
        if (!form.action.startsWith('/') || form.action === '/taal') continue;
        const failed = await walk.stage.scene(() => walk.visit(who, 'POST', form.action, {}, language));
        if (failed.status === 400)
          yield [`${route.path}, ${form.action.replaceAll(/[0-9a-f-]{36}/g, ':id')} empty`, failed.text];
      }
    }
  }

  it('are short: no sentence of ours above twelve words', () => {
    const long = [...sentences].flatMap(([sentence, path]) => {
      const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      return words.length > mostWords ? [`${words.length}: ${sentence} (${path})`] : [];
    });
    expect(long).toEqual([]);
    // Or the test would read nothing and be content.
    expect(sentences.size).toBeGreaterThan(400);
  });

  it('are not those of an office', () => {
    const office =
      /\b(indien|betreffende|middels|conform|dient te|ten behoeve van|inzake|derhalve|teneinde|trajecten?|interventies?|casus|cliënt(en)?|hulpverleningstraject|regievoerder|zelfredzaamheid|participatie|motiveren|monitoren|evalueren|indicatie|beschikking)\b/iu;
    const found = [...sentences].flatMap(([sentence, path]) => {
      const word = office.exec(sentence)?.[0];
      return word === undefined ? [] : [`${word}: ${sentence} (${path})`];
    });
    expect(found).toEqual([]);
  });

  it('speak to a client as you, and never of "the resident"', () => {
    // A link is made for anybody who is asked.
    const own = [...sentences].filter(([, path]) => !path.startsWith('/datum/'));
    const found = own.filter(([sentence]) => /\b(de|alle|een) inwoners?\b/iu.test(sentence));
    expect(found.map(([sentence, path]) => `${sentence} (${path})`)).toEqual([]);
  });

  it('have no word that our own check of level B1 calls hard', () => {
    const found = [...sentences].flatMap(([sentence, path]) =>
      checkText(sentence, 'client')
        .hardWords.filter(({ word }) => !needed.has(word.toLowerCase()))
        .map(({ word }) => `${word}: ${sentence} (${path})`),
    );
    expect(found).toEqual([]);
  });
});

/** What a block holds is read as one; the end of a block ends a sentence. */
const blocks =
  /<\/?(?:p|div|li|ul|ol|h\d|dt|dd|dl|td|th|tr|table|label|legend|fieldset|option|select|button|summary|details|section|article|header|footer|main|nav|form|title|text|svg|figure|figcaption|caption|small|br|hr|textarea|input|a)\b[^>]*>/g;

/** Sentences of ours on a page: all text except what people typed and names, which come from the database. */
function sentencesOf(html: string, written: readonly string[]): string[] {
  const body = html
    .replace(/^.*?<body\b/s, '<body')
    .replaceAll(/<(script|style|textarea)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<(p|span|q|blockquote|div|h\d) class="[^"]*om-words[^"]*".*?<\/\1>/gs, '\n')
    .replaceAll(blocks, '\n')
    .replaceAll(/<[^>]*>/g, '');
  let text = unescaped(body);
  for (const words of written) if (text.includes(words)) text = text.replaceAll(words, '…');
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+/))
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** Everything that somebody typed or that is a name, longest first. */
async function wordsInDatabase({ town }: SampleTown): Promise<string[]> {
  const { owner } = town.database;
  const { rows: columns } = await owner.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and table_name not in ('schema_migration', 'audit_event', 'submission')`,
  );
  const words = new Set<string>();
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await owner.query<{ words: string }>(
      `select distinct ${column} as words from ${table} where ${column} ~ '[A-Z ]' and char_length(trim(${column})) > 2`,
    );
    for (const row of rows) words.add(row.words.trim());
  }
  return [...words].sort((one, other) => other.length - one.length);
}
