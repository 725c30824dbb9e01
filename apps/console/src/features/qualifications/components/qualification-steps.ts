import type { Qualification } from '../queries/qualification-queries.js'

export type QualificationCommand =
  'copy' | 'change-questionnaire' | 'withdraw' | 'submit' | 'return' | 'fail' | 'approve'

/** Who invited, began, answered or submitted does not decide (VEN-1); who filed a document the server alone knows. */
export const isPreparedBy = (
  { createdBy, cause, submittedBy, answers }: Pick<Qualification, 'createdBy' | 'cause' | 'submittedBy' | 'answers'>,
  userId: string | undefined,
): boolean =>
  userId !== undefined &&
  ((cause === 'person' && createdBy === userId) ||
    submittedBy === userId ||
    answers.some(({ answeredBy }) => answeredBy === userId))

/** What this person may do with a qualification as it is. */
export function commandsOf(
  qualification: Pick<
    Qualification,
    'state' | 'purpose' | 'createdBy' | 'cause' | 'submittedBy' | 'answers' | 'questionnaireId'
  >,
  can: (permission: string) => boolean,
  userId: string | undefined,
): readonly QualificationCommand[] {
  const { state, purpose, questionnaireId } = qualification
  const isAnswered = state === 'INVITED' || state === 'ANSWERING'
  const update = can('vendor:update') && isAnswered
  const verify = can('vendor:verify')
  const decide = verify && !isPreparedBy(qualification, userId)
  const offered: readonly (readonly [QualificationCommand, boolean])[] = [
    ['copy', update && questionnaireId !== null],
    ['change-questionnaire', update],
    ['withdraw', update && purpose === 'REGISTRATION'],
    // With questions it is handed in below them.
    ['submit', update && state === 'ANSWERING' && questionnaireId === null],
    ['return', verify && state === 'SUBMITTED'],
    ['fail', decide && purpose === 'REQUALIFICATION' && (state === 'ANSWERING' || state === 'SUBMITTED')],
    ['approve', decide && state === 'SUBMITTED'],
  ]
  return offered.flatMap(([command, isOffered]) => (isOffered ? [command] : []))
}
