import { T, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Input, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useFocusAfter } from '../../problems/use-focus-after.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { useRepeatKey } from '../../vendors/forms/use-repeat-key.js'
import { type Qualification, useQualificationBeginning } from '../queries/qualification-queries.js'
import { QuestionnaireField } from './questionnaire-field.js'

const POINTERS = ['/contact/name', '/contact/mail', '/expiresInDays', '/questionnaireId']
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const MOST_DAYS = 365

/** Asks a prospect to register. Mount it when it is wanted. */
export function InviteDialog({
  vendorId,
  onDone,
  onClose,
}: {
  readonly vendorId: string
  readonly onDone: (qualification: Qualification) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  useFocusAfter()
  const beginning = useQualificationBeginning(vendorId)
  const { keyOf } = useRepeatKey()
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const [days, setDays] = useState('')
  const [questionnaireId, setQuestionnaireId] = useState<string>()
  const [isTried, setTried] = useState(false)
  const refused = fieldErrorsOf(beginning.error)
  const isMail = MAIL.test(mail.trim())
  const areDays =
    days.trim() === '' || (/^\d{1,3}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= MOST_DAYS)
  const faultOf = (isWrong: boolean, text: string, pointer: string): string | undefined =>
    isTried && isWrong ? text : refused(pointer)

  const submit = (form: HTMLElement): void => {
    setTried(true)
    if (name.trim() === '' || !isMail || !areDays) {
      focusFirstFault(form)
      return
    }
    const body = {
      contact: { name: name.trim(), mail: mail.trim() },
      ...(questionnaireId === undefined ? {} : { questionnaireId }),
      ...(days.trim() === '' ? {} : { expiresInDays: Number(days) }),
    }
    beginning.mutate(
      { beginning: { kind: 'invite', body }, key: keyOf(body) },
      {
        onSuccess: ({ qualification }) => {
          toast({ kind: 'success', title: t('qualifications.done.invite', { name: qualification.vendorName }) })
          onDone(qualification)
        },
        onError: () => focusFirstFault(form),
      },
    )
  }
  return (
    <FormDialog
      title={<T id="qualifications.do.invite" />}
      description={<T id="qualifications.invite_text" />}
      submit={<T id="qualifications.do.invite" />}
      isBusy={beginning.isPending}
      className="pt-1"
      refusal={
        <ProblemBanner
          error={beginning.error}
          isShownAtField={(pointer) => POINTERS.includes(pointer)}
          className="mb-4"
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={<T id="qualifications.contact_name" />}
        isRequired
        error={faultOf(name.trim() === '', t('vendors.fault.missing'), '/contact/name')}
      >
        <Input autoComplete="off" maxLength={140} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label={<T id="qualifications.contact_mail" />}
        isRequired
        error={faultOf(!isMail, t('qualifications.fault.mail'), '/contact/mail')}
      >
        <Input
          type="email"
          autoComplete="off"
          maxLength={254}
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
      </Field>
      <QuestionnaireField value={questionnaireId} error={refused('/questionnaireId')} onChange={setQuestionnaireId} />
      <Field
        label={<T id="qualifications.expires_days" />}
        hint={<T id="qualifications.expires_hint" />}
        error={faultOf(!areDays, t('qualifications.fault.days'), '/expiresInDays')}
      >
        <Input inputMode="numeric" autoComplete="off" value={days} onChange={(event) => setDays(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
