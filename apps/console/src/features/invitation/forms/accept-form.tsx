import { ProblemError } from '@nexus/client'
import { T, useFieldText, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { Banner, Button, Field, IconButton, Input, type InputProps } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleAlert, Eye, EyeOff } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { keeper } from '../../../session/session-keeper.js'
import { LEAST, MOST, PasswordPolicy, lengthOf } from '../components/password-policy.js'
import { type InvitationLook, acceptInvitation } from '../queries/invitation-look.js'

interface Values {
  readonly name: string
  readonly password: string
}

/** A name and a password: chosen, or that of the account which the address has already. */
export function AcceptForm({ token, look }: { readonly token: string; readonly look: InvitationLook }) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const policy = useId()
  const [isShown, setShown] = useState(false)
  const form = useForm<Values>({ defaultValues: { name: '', password: '' } })
  const { errors } = form.formState
  const { setError, setFocus } = form
  const joining = useMutation({
    mutationFn: (values: Values) => acceptInvitation({ token, name: values.name.trim(), password: values.password }),
    onSuccess: async (signedIn) => {
      // Whatever this tab has shown so far was of somebody else.
      queries.clear()
      keeper.accept(signedIn)
      await navigate({ to: '/', replace: true })
    },
  })
  const { error } = joining
  useEffect(() => {
    if (!(error instanceof ProblemError)) return
    for (const field of error.errors) {
      const { pointer } = field
      if (pointer === '/password' || pointer === '/name') {
        setError(
          pointer === '/name' ? 'name' : 'password',
          { type: 'server', message: fieldText(field) },
          { shouldFocus: true },
        )
      }
    }
    if (error.code === 'identity.session.credentials_refused') setFocus('password', { shouldSelect: true })
  }, [error, fieldText, setError, setFocus])
  const isPlaced =
    error instanceof ProblemError &&
    error.errors.length > 0 &&
    error.errors.every(({ pointer }) => pointer === '/password' || pointer === '/name')
  const password = form.watch('password')
  const fitting = (typed: string): true | string => {
    if (typed === '') return t('sign_in.password_missing')
    if (look.hasAccount) return true
    if (lengthOf(typed) < LEAST) return t('invitation.password_short', { least: LEAST })
    return lengthOf(typed) <= MOST || t('invitation.password_long', { most: MOST })
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!joining.isPending) void form.handleSubmit((values) => joining.mutate(values))()
      }}
    >
      <p className="text-muted">
        <T
          id={look.hasAccount ? 'invitation.text_account' : 'invitation.text_new'}
          values={{ email: <strong className="font-medium break-words text-ink">{look.emailMasked}</strong> }}
        />{' '}
        <T id="invitation.expires" values={{ at: format.instant(look.expiresAt) }} />
      </p>
      <div aria-live="assertive" className="empty:hidden">
        {error !== null && !isPlaced && (
          <Banner tone="danger" icon={<CircleAlert aria-hidden />}>
            <JoinRefusal error={error} />
          </Banner>
        )}
      </div>
      <Field label={t('invitation.name')} isRequired error={errors.name?.message}>
        <Input
          {...form.register('name', { validate: (name) => name.trim() !== '' || t('invitation.name_missing') })}
          autoComplete="name"
          maxLength={200}
          className="h-10"
        />
      </Field>
      <Field
        label={t(look.hasAccount ? 'invitation.password_given' : 'invitation.password_chosen')}
        isRequired
        error={errors.password?.message}
        hint={look.hasAccount ? <T id="invitation.password_given_hint" /> : undefined}
      >
        <PasswordInput
          isShown={isShown}
          onToggle={() => setShown((was) => !was)}
          autoComplete={look.hasAccount ? 'current-password' : 'new-password'}
          {...form.register('password', { validate: fitting })}
          {...(errors.password === undefined && !look.hasAccount ? { 'aria-describedby': policy } : {})}
        />
      </Field>
      {!look.hasAccount && <PasswordPolicy id={policy} password={password} />}
      <Button type="submit" variant="primary" size="lg" isBusy={joining.isPending}>
        <T id="invitation.submit" />
      </Button>
    </form>
  )
}

function PasswordInput({
  isShown,
  onToggle,
  ...rest
}: Omit<InputProps, 'type'> & { readonly isShown: boolean; readonly onToggle: () => void }) {
  const t = useT()
  return (
    <span className="flex gap-1">
      <Input
        {...rest}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        className="h-10 grow"
      />
      <IconButton
        size="lg"
        aria-pressed={isShown}
        label={t('invitation.password_show')}
        icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={onToggle}
      />
    </span>
  )
}

function JoinRefusal({ error }: { readonly error: unknown }) {
  const t = useT()
  const textOf = useProblemText()
  if (!(error instanceof ProblemError)) return t('ui.error.offline')
  if (error.code === 'identity.session.credentials_refused') return t('invitation.password_wrong')
  if (error.code === 'identity.session.too_many_attempts') {
    return t('sign_in.too_many', { minutes: Math.max(1, Math.ceil((error.retryAfterMs ?? 60_000) / 60_000)) })
  }
  return textOf(error)
}
