import { ProblemError, type SignedIn } from '@nexus/client'
import { LANGUAGES, T, useProblemText, useT } from '@nexus/console-i18n'
import { Banner, Button, Input, Field } from '@nexus/console-ui'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Building2, ChevronRight, CircleAlert, Info } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../../client.js'
import { prefer, usePreferences } from '../../../preferences.js'
import { keeper } from '../../../session/session-keeper.js'
import { useSessionPhase } from '../../../session/use-session.js'
import { useTitle } from '../../shell/components/use-title.js'

const route = getRouteApi('/sign-in')

interface Credentials {
  readonly email: string
  readonly password: string
}
interface Choice {
  readonly organizationId: string
  readonly name: string
}

export function SignInPage() {
  const t = useT()
  useTitle(t('sign_in.title'))
  const { returnTo, why } = route.useSearch()
  const router = useRouter()
  const phase = useSessionPhase()
  const [credentials, setCredentials] = useState<Credentials>()
  const [choices, setChoices] = useState<readonly Choice[]>()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  // Signed in here, or in another tab meanwhile.
  useEffect(() => {
    if (phase.kind === 'signed-in') router.history.replace(returnTo ?? '/')
  }, [phase, returnTo, router])

  const signIn = async (given: Credentials, organizationId?: string): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const body = { ...given, ...(organizationId === undefined ? {} : { organizationId }) }
      const { data } = await client.call('identity.session.login.v1', { body })
      if ('choices' in data) {
        setCredentials(given)
        setChoices(data.choices)
      } else keeper.accept(data as unknown as SignedIn)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-8 sm:justify-center">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <img src="/favicon.svg" alt="" className="size-10" />
          <h1 tabIndex={-1} data-page-heading className="text-xl font-semibold tracking-tight">
            {choices === undefined ? <T id="sign_in.title" /> : <T id="sign_in.choose" />}
          </h1>
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-low">
          {why !== undefined && error === undefined && choices === undefined && (
            <Banner className="mb-4" role="status" icon={<Info aria-hidden />}>
              {t(`sign_in.why.${why}`)}
            </Banner>
          )}
          <div aria-live="assertive">
            {error !== undefined && (
              <Banner tone="danger" icon={<CircleAlert aria-hidden />} className="mb-4">
                <Refusal error={error} />
              </Banner>
            )}
          </div>
          {choices === undefined || credentials === undefined ? (
            <CredentialsForm isBusy={isBusy} onSubmit={(given) => void signIn(given)} />
          ) : (
            <Choices
              choices={choices}
              onChoose={(organizationId) => void signIn(credentials, organizationId)}
              onBack={() => {
                setChoices(undefined)
                setCredentials(undefined)
              }}
            />
          )}
        </div>
        <LanguageLinks />
      </div>
    </main>
  )
}

function Refusal({ error }: { readonly error: unknown }) {
  const t = useT()
  const textOf = useProblemText()
  if (!(error instanceof ProblemError)) return t('ui.error.offline')
  if (error.code === 'identity.session.credentials_refused') return t('sign_in.refused')
  if (error.code === 'identity.session.too_many_attempts') {
    return t('sign_in.too_many', { minutes: Math.max(1, Math.ceil((error.retryAfterMs ?? 60_000) / 60_000)) })
  }
  return textOf(error)
}

function CredentialsForm({
  isBusy,
  onSubmit,
}: {
  readonly isBusy: boolean
  readonly onSubmit: (credentials: Credentials) => void
}) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const text = (name: string): string => {
          const value = data.get(name)
          return typeof value === 'string' ? value : ''
        }
        const given = { email: text('email').trim(), password: text('password') }
        const lacking = Object.entries(given).flatMap(([name, value]) => (value === '' ? [name] : []))
        setMissing(new Set(lacking))
        if (lacking[0] === undefined) onSubmit(given)
        else form.current?.querySelector<HTMLInputElement>(`[name=${lacking[0]}]`)?.focus()
      }}
    >
      <Field label={t('sign_in.email')} error={missing.has('email') && t('sign_in.email_missing')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          className="h-10"
        />
      </Field>
      <Field label={t('sign_in.password')} error={missing.has('password') && t('sign_in.password_missing')}>
        <Input name="password" type="password" autoComplete="current-password" className="h-10" />
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        <T id="sign_in.submit" />
      </Button>
    </form>
  )
}

function Choices({
  choices,
  onChoose,
  onBack,
}: {
  readonly choices: readonly Choice[]
  readonly onChoose: (organizationId: string) => void
  readonly onBack: () => void
}) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <ul className="-mx-2 flex flex-col gap-1">
        {choices.map(({ organizationId, name }, index) => (
          <li key={organizationId}>
            <button
              ref={index === 0 ? first : undefined}
              type="button"
              className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 text-start font-medium hover:bg-hover"
              onClick={() => onChoose(organizationId)}
            >
              <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 grow">{name}</span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-muted rtl:rotate-180" />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="link" className="mt-4" onClick={onBack}>
        <T id="sign_in.other_account" />
      </Button>
    </>
  )
}

/** The languages of the console, before anybody is signed in. */
export function LanguageLinks() {
  const { language } = usePreferences()
  return (
    <ul className="mt-4 flex justify-center gap-2">
      {LANGUAGES.map((each) => (
        <li key={each}>
          <button
            type="button"
            lang={each}
            aria-pressed={each === language}
            className="min-h-8 rounded px-2 text-sm text-muted hover:text-ink aria-pressed:font-medium aria-pressed:text-ink touch:min-h-11"
            onClick={() => prefer({ language: each })}
          >
            {new Intl.DisplayNames(each, { type: 'language' }).of(each)}
          </button>
        </li>
      ))}
    </ul>
  )
}
