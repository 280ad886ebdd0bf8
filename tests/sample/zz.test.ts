import { it } from 'vitest';
import { sampleTown } from '/work/main/tests/sample/municipality.ts';
it('x', async () => { const t0=Date.now(); const s = await sampleTown(); console.log(Date.now()-t0, s.people, s.outsiders, s.elsewhere, s.addressOf({path:'/a/:goalId/:actionId/:placeId/:meetingId/:signalId/:topicId/:requestId/:personId', method:'GET'})); await s.close(); }, 60000);
