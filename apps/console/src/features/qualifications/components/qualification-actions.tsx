import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
  IconButton,
  toast,
} from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { rowsOf } from '../../lists/listed.js'
import type { Questionnaire } from '../../questionnaires/queries/questionnaire-queries.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { vendorQualificationsQuery } from '../../vendors/queries/vendor-queries.js'
import { ApproveDialog } from '../forms/approve-dialog.js'
import { ChangeQuestionnaireDialog } from '../forms/change-questionnaire-dialog.js'
import { CopyDialog } from '../forms/copy-dialog.js'
import { FailDialog } from '../forms/fail-dialog.js'
import { type QualificationStep, type Read, useQualificationStep } from '../queries/qualification-queries.js'
import { type QualificationCommand, commandsOf } from './qualification-steps.js'

const MAIN: readonly QualificationCommand[] = ['approve', 'submit', 'return']

/** What can be done with a qualification beside answering it. */
export function QualificationActions({
  read,
  questionnaire,
  onHistory,
  onAnswersChanged,
}: {
  readonly read: Read
  readonly questionnaire: Questionnaire | undefined
  readonly onHistory: () => void
  /** Answers came from elsewhere: those on the screen are not the ones that are kept. */
  readonly onAnswersChanged: () => void
}) {
  const t = useT()
  const can = useCan()
  const me = useMe()
  const [asked, setAsked] = useState<QualificationCommand>()
  const { qualification, etag } = read
  const { qualificationId, vendorId } = qualification
  const step = useQualificationStep(qualificationId)
  const others = rowsOf(useInfiniteQuery(vendorQualificationsQuery(vendorId))).filter(
    (each) => each.qualificationId !== qualificationId,
  )
  const commands = commandsOf(qualification, can, me?.userId).filter(
    (command) => command !== 'copy' || others.length > 0,
  )
  const rest = commands.filter((command) => !MAIN.includes(command))
  const close = (): void => {
    setAsked(undefined)
    step.reset()
  }
  const run = (wanted: QualificationStep): void =>
    step.mutate(
      { etag, step: wanted },
      {
        onSuccess: () => {
          toast({ kind: 'success', title: t(`qualifications.done.${wanted.kind}`) })
          if (wanted.kind === 'copy' || wanted.kind === 'change-questionnaire') onAnswersChanged()
          close()
        },
      },
    )
  const dialog = { isBusy: step.isPending, error: step.error, onClose: close }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton variant="secondary" label={t('vendors.more')} icon={<Ellipsis aria-hidden />} />
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {rest.map((command) => (
            <DropdownMenuItem
              key={command}
              isDangerous={command === 'fail' || command === 'withdraw'}
              onSelect={() => setAsked(command)}
            >
              <T id={`qualifications.do.${command}`} />
            </DropdownMenuItem>
          ))}
          <DropdownMenuItem onSelect={onHistory}>
            <T id="qualifications.history" />
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {commands.includes('return') && (
        <Button onClick={() => setAsked('return')}>
          <T id="qualifications.do.return" />
        </Button>
      )}
      {commands.includes('submit') && (
        <Button variant="primary" isBusy={step.isPending} onClick={() => run({ kind: 'submit' })}>
          <T id="qualifications.do.submit" />
        </Button>
      )}
      {commands.includes('approve') && (
        <Button variant="primary" onClick={() => setAsked('approve')}>
          <T id="qualifications.do.approve" />
        </Button>
      )}
      {asked === undefined && step.error !== null && <ProblemBanner error={step.error} className="basis-full" />}
      {asked === 'copy' && (
        <CopyDialog {...dialog} earlier={others} onConfirm={(from) => run({ kind: 'copy', from })} />
      )}
      {asked === 'change-questionnaire' && (
        <ChangeQuestionnaireDialog
          {...dialog}
          current={qualification.questionnaireId}
          onConfirm={(questionnaireId) => run({ kind: 'change-questionnaire', questionnaireId })}
        />
      )}
      {asked === 'fail' && <FailDialog {...dialog} onConfirm={run} />}
      {(asked === 'withdraw' || asked === 'return') && (
        <ReasonDialog
          {...dialog}
          title={<T id={`qualifications.do.${asked}`} />}
          description={<T id={`qualifications.${asked}_text`} />}
          confirm={<T id={`qualifications.do.${asked}`} />}
          isDangerous={asked === 'withdraw'}
          onConfirm={(reason) => run({ kind: asked, reason })}
        />
      )}
      {asked === 'approve' && (
        <ApproveDialog qualification={qualification} questionnaire={questionnaire} onClose={close} />
      )}
    </>
  )
}
