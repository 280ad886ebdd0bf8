import type { Cx } from '../../../kernel/cx.ts';
import type { StudyProblem, studyClasses } from '../model.ts';

/** Facts of one participant of the published study; the product itself needs none of them. */
export interface StudyParticipant {
  /** C1, C2, ... */
  readonly code: string;
  readonly ageClass: (typeof studyClasses.ageClass)[number];
  readonly gender: (typeof studyClasses.gender)[number];
  readonly background: (typeof studyClasses.background)[number];
  readonly household: (typeof studyClasses.household)[number];
  readonly problems: readonly StudyProblem[];
}

/**
 * Puts a participant of the study beside a trajectory. For the demo's import alone (it is in `testing.ts`, not in the
 * face): no form asks for these facts.
 */
export async function importStudyParticipant(
  cx: Cx,
  householdId: string,
  trajectoryId: string,
  participant: StudyParticipant,
): Promise<void> {
  await cx.db
    .insertInto('study_participant')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      trajectory_id: trajectoryId,
      code: participant.code,
      age_class: participant.ageClass,
      gender: participant.gender,
      background: participant.background,
      household_kind: participant.household,
      problems: [...participant.problems],
    })
    .execute();
  cx.record({ action: 'study.import', objectKind: 'study-participant', objectId: trajectoryId, householdId });
}
