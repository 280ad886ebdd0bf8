import { expect, test } from 'vitest';
import { meetingTable } from '../../src/modules/meetings/testing.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();

test('the observation form is three sheets of paper, with nothing left over for a fourth', async () => {
  const { omar } = await meetingTable(here.town);
  const context = await here.browser.newContext();
  await context.addCookies([await here.served.sessionOf(omar)]);
  const page = await context.newPage();
  await page.goto(`${here.served.url}/terugkijken/formulier`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
});
