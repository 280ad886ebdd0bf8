import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { closeTogether, readHistory, recordLastMeeting } from './chapters/closing.ts';
import { editOneGoal, partnerJoins, sendOnce } from './chapters/together.ts';
import { logOut, withoutScript } from './chapters/leaving.ts';
import { planFirstMeeting, prepare, recordFirstMeeting } from './chapters/first-meeting.ts';
import { keepOwnFile, sendSignal, workFromWeek } from './chapters/between.ts';
import { recordSecondMeeting } from './chapters/second-meeting.ts';
import { agreeOnSharing } from './chapters/sharing.ts';
import { openHousehold, sayYes } from './chapters/opening.ts';
import { makeAgreements, weighOptions, writeGoals } from './chapters/plan.ts';
import { answerInvitations, divideRoles, inviteEverybody } from './chapters/table.ts';
import { type Story, startStory } from './story.ts';

let story: Story;
let broken = false;

beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story?.close());

/** One chapter; what comes after a broken one cannot be told. */
function chapter(name: string, ...parts: readonly ((story: Story) => Promise<void>)[]): void {
  it(name, { timeout: 120_000 }, async () => {
    onTestFailed(() => {
      broken = true;
    });
    expect(broken, 'an earlier chapter failed').toBe(false);
    for (const part of parts) await part(story);
    expect(story.faults).toEqual([]);
  });
}

describe('one household from the first talk to the last meeting, everybody in an own session', () => {
  chapter('a household is opened and the product proposes to work together', openHousehold);
  chapter('the client says yes, seeing what stays the same with a no', sayYes);
  chapter(
    'people of three organisations and a sister come to the table',
    inviteEverybody,
    answerInvitations,
    divideRoles,
  );
  chapter('the client says who may know what', agreeOnSharing);
  chapter(
    'the client writes goals, orders them and chooses; agreements are made',
    writeGoals,
    weighOptions,
    makeAgreements,
  );
  chapter('the first meeting is prepared and recorded', planFirstMeeting, prepare, recordFirstMeeting);
  chapter('the second meeting goes through everything that is open', recordSecondMeeting);
  chapter('in between: a signal, work from Mijn week and the own file', sendSignal, workFromWeek, keepOwnFile);
  chapter('two people change one goal, and nothing is sent twice', editOneGoal, sendOnce);
  chapter('a partner joins and sees nothing of the other’s own', partnerJoins);
  chapter('before and after are filled in and it is closed together', recordLastMeeting, closeTogether, readHistory);
  chapter('everybody can leave, and it all works without script', logOut, withoutScript);
});
