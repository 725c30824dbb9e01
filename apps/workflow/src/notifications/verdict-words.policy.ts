import type { ApprovalReason, ReasonOf } from '@nexus/contracts-workflow'

const VERDICTS: Readonly<Record<ReasonOf<'DECIDED_BY'>['parameters']['verdict'], string>> = {
  approved: 'Genehmigt',
  rejected: 'Abgelehnt',
  returned: 'Zurückgegeben',
}

/** The names of what every organization starts with, until somebody renames it; the console has the same. */
const SHIPPED_NAMES: ReadonlyMap<string, string> = new Map([
  ['Standard policy', 'Standardablauf'],
  ['One approver', 'Eine Genehmigung'],
  ['Two approvers', 'Zwei Genehmigungen'],
  ['Approved with its requisition', 'Mit der Bedarfsanforderung genehmigt'],
])

/**
 * Who gave a verdict, in German: mails and the list of notifications are written when it is given, by the language of the
 * recipient. Undefined where it is older than its reasons, or is none that people had a part in.
 */
export function verdictInGerman(reasons: readonly ApprovalReason[] = []): string | undefined {
  const [first] = reasons
  if (first?.code === 'APPROVED_AUTOMATICALLY') {
    const { step } = first.parameters
    return step === undefined
      ? 'Automatisch genehmigt.'
      : `Automatisch genehmigt bei „${SHIPPED_NAMES.get(step) ?? step}“.`
  }
  if (first?.code !== 'DECIDED_BY') return undefined
  const { verdict, people, comment } = first.parameters
  const names = people.map(({ userName, onBehalfOf }) =>
    onBehalfOf === undefined ? userName : `${userName} in Vertretung von ${onBehalfOf.userName}`,
  )
  return `${VERDICTS[verdict]} von ${names.join(', ')}${comment === undefined ? '.' : `: ${comment}`}`
}
