import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import type { Approvers, Branch, DefinitionBody, DocumentType, Step } from './body-types.js'
import { readCondition } from './condition-reading.js'
import { FACTS } from './facts.js'

/** What words are made with: names of people and roles, and how numbers are written. */
export interface Say {
  readonly t: Translate
  readonly format: Format
  readonly documentType: DocumentType
  readonly roleName: (roleId: string) => string
  readonly personName: (userId: string) => string
  /** For the name of a definition or a step, which may be the one that it was shipped with. */
  readonly nameOf: (name: string) => string
}

/** One thing that is said of a step. */
export interface StepFact {
  readonly label: MessageId
  readonly text: string
}

/** Whom a step asks or tells, in words. */
export function approversText(approvers: Approvers, { t, roleName, personName }: Say): string {
  if ('role' in approvers) {
    const role = roleName(approvers.role)
    return t(approvers.within === undefined ? 'workflow.who.role' : 'workflow.who.role_in_line', { role })
  }
  if ('users' in approvers) return approvers.users.map(personName).join(', ')
  if ('managerOf' in approvers) return t('workflow.who.manager', { level: approvers.level ?? 1 })
  if ('ownerOf' in approvers) return t('workflow.who.cost_centre')
  return t('workflow.who.field', { field: approvers.field })
}

/** A condition in words; as it is written where it cannot be read. */
export const conditionText = (condition: string, currency: string, { t, format, documentType }: Say): string =>
  readCondition(condition, { t, format, facts: FACTS[documentType], currency }) ?? condition

/** Hours, and days where they are whole ones. */
export function hoursText(hours: number, t: Translate): string {
  return hours % 24 === 0 ? t('workflow.time.days', { days: hours / 24 }) : t('workflow.time.hours', { hours })
}

/** Everything that a step or branch says, one line each: on its card, beside it, and to compare two versions. */
export function stepFacts(of: Step | Branch, currency: string, say: Say): readonly StepFact[] {
  const { t } = say
  const condition: StepFact = {
    label: 'workflow.field.condition',
    text: of.condition === undefined ? t('workflow.condition.always') : conditionText(of.condition, currency, say),
  }
  if (!('kind' in of)) return [condition]
  const priority: readonly StepFact[] =
    'priority' in of && of.priority !== undefined
      ? [{ label: 'workflow.field.priority', text: String(of.priority) }]
      : []
  return [condition, ...ownFacts(of, currency, say), ...timeFacts(of, say), ...priority]
}

function ownFacts(step: Step, currency: string, say: Say): readonly StepFact[] {
  const { t, format } = say
  switch (step.kind) {
    case 'approval':
      return [
        { label: 'workflow.field.approvers', text: approversText(step.approvers, say) },
        { label: 'workflow.field.mode', text: t(`workflow.mode.${step.mode}`, { quorum: step.quorum ?? 0 }) },
        ...weightsFacts(step.weights, say),
        ...(step.selfApprovalLimit === undefined
          ? []
          : [
              {
                label: 'workflow.field.self_approval' as const,
                text: format.money({ amount: step.selfApprovalLimit, currency }),
              },
            ]),
        ...skipsFacts(step.skips, say),
      ]
    case 'manual':
      return [
        { label: 'workflow.field.approvers', text: approversText(step.approvers, say) },
        { label: 'workflow.field.instruction', text: step.instruction },
      ]
    case 'notify':
      return [{ label: 'workflow.field.recipients', text: approversText(step.recipients, say) }]
    case 'sub-flow':
      return [{ label: 'workflow.field.definition', text: say.nameOf(step.definition) }]
    case 'hierarchy':
      return [
        { label: 'workflow.field.levels', text: t('workflow.levels', { levels: step.levels }) },
        ...(step.limits === undefined || step.limits.length === 0
          ? []
          : [
              {
                label: 'workflow.field.limits' as const,
                text: step.limits
                  .map((amount) => (amount === '' ? '–' : format.money({ amount, currency })))
                  .join(', '),
              },
            ]),
        ...skipsFacts(step.skips, say),
      ]
    case 'parallel':
      return [{ label: 'workflow.field.join', text: t(`workflow.join.${step.join}`, { k: step.k ?? 0 }) }]
    case 'auto-approve':
      return []
  }
}

function weightsFacts(weights: Readonly<Record<string, number>> | undefined, { personName }: Say): readonly StepFact[] {
  const entries = Object.entries(weights ?? {})
  if (entries.length === 0) return []
  const text = entries.map(([userId, weight]) => `${personName(userId)}: ${weight}`).join(', ')
  return [{ label: 'workflow.field.weights', text }]
}

const skipsFacts = (
  skips: readonly ('hierarchy' | 'further' | 'lower')[] | undefined,
  { t }: Say,
): readonly StepFact[] =>
  skips === undefined || skips.length === 0
    ? []
    : [{ label: 'workflow.field.skips', text: skips.map((skip) => t(`workflow.skips.${skip}`)).join(', ') }]

function timeFacts(step: Step, { t }: Say): readonly StepFact[] {
  if (!('slaHours' in step) && !('escalateAfterHours' in step)) return []
  const { slaHours, escalateAfterHours } = step
  return [
    ...(slaHours === undefined ? [] : [{ label: 'workflow.field.deadline' as const, text: hoursText(slaHours, t) }]),
    ...(escalateAfterHours === undefined
      ? []
      : [{ label: 'workflow.field.escalation' as const, text: hoursText(escalateAfterHours, t) }]),
  ]
}

/** What holds for the whole of a version. */
export function settingsFacts(body: DefinitionBody, { t, personName }: Say): readonly StepFact[] {
  const { currency, fallback, collapseRepeated, expiresAfterHours, waiver } = body
  return [
    { label: 'workflow.field.currency', text: currency },
    {
      label: 'workflow.field.fallback',
      text: 'users' in fallback ? fallback.users.map(personName).join(', ') : t('workflow.fallback.owner'),
    },
    {
      label: 'workflow.field.collapse',
      text: t(collapseRepeated === true ? 'workflow.yes' : 'workflow.no'),
    },
    {
      label: 'workflow.field.expiry',
      text: expiresAfterHours === undefined ? t('workflow.expiry.never') : hoursText(expiresAfterHours, t),
    },
    ...(waiver === undefined ? [] : [{ label: 'workflow.field.waiver' as const, text: waiver }]),
  ]
}
