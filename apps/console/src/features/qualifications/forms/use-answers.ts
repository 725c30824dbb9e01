import { ProblemError } from '@nexus/client'
import { useFieldText, useFormat } from '@nexus/console-i18n'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Question } from '../../questionnaires/queries/questionnaire-queries.js'
import { useMerge } from '../../merge/use-merge.js'
import { useAnswerText } from '../components/use-answer-text.js'
import { type Read, readQualification, recordAnswers, showQualification } from '../queries/qualification-queries.js'
import { type Answers, type Reader, answerOf, differencesOf, typedOf, wantedOf } from './answer-values.js'

/** So long nobody has typed when answers are saved. */
const PAUSE_MS = 700

export type AnswersState = 'saved' | 'waiting' | 'saving' | 'failed'

interface Known {
  readonly answers: Answers
  readonly etag: string
}

const knownOf = ({ qualification, etag }: Read): Known => ({
  answers: Object.fromEntries(qualification.answers.map(({ questionKey, value }) => [questionKey, value])),
  etag,
})

/**
 * Answers that are saved while they are typed. What somebody else answers meanwhile is taken along; where both answered the
 * same question it is asked whose answer counts. An answer that is refused keeps none of the others from being saved.
 */
export function useAnswers(start: Read, questions: readonly Question[]) {
  const format = useFormat()
  const queries = useQueryClient()
  const fieldText = useFieldText()
  const answerText = useAnswerText()
  const reader = useMemo<Reader>(() => ({ locale: format.locale, today: format.today() }), [format])
  const { qualificationId } = start.qualification
  const known = useRef(knownOf(start))
  const [typed, setTyped] = useState<Answers>(() =>
    Object.fromEntries(questions.map((each) => [each.key, typedOf(each, known.current.answers[each.key], reader)])),
  )
  const [state, setState] = useState<AnswersState>('saved')
  const [error, setError] = useState<unknown>()
  const [refusals, setRefusals] = useState<Answers>({})
  const latest = useRef<{ readonly typed: Answers; readonly refused: Answers }>({ typed, refused: {} })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const merging = useMerge<Answers>(
    questions.map((question) => ({
      name: question.key,
      label: question.text,
      render: (value: unknown) => answerText(question, String(value)),
    })),
  )

  const attempt = async (): Promise<AnswersState> => {
    const sent = latest.current.typed
    const { answers, etag } = known.current
    const wanted = wantedOf(questions, sent, answers, latest.current.refused, reader)
    if (differencesOf(answers, wanted).length === 0) return 'saved'
    setState('saving')
    setError(undefined)
    const after = await merging.change<Known>({
      base: answers,
      mine: wanted,
      etag,
      load: async () => {
        known.current = knownOf(await readQualification(qualificationId))
        return { content: known.current.answers, etag: known.current.etag }
      },
      send: async (content, ifMatch) => {
        const changes = differencesOf(known.current.answers, content)
        if (changes.length === 0) return known.current
        const read = await recordAnswers(qualificationId, changes, ifMatch)
        showQualification(queries, read)
        return knownOf(read)
      },
    })
    if (after === undefined) return 'failed'
    known.current = after
    const isLater = latest.current.typed !== sent
    // What others answered is shown, unless something else was typed there since.
    const shown = { ...latest.current.typed }
    for (const question of questions) {
      const { key } = question
      if (shown[key] !== sent[key] || after.answers[key] === wanted[key]) continue
      shown[key] = typedOf(question, after.answers[key], reader)
    }
    latest.current = { ...latest.current, typed: shown }
    setTyped(shown)
    // What was typed while it was sent is for the next time.
    return isLater ? 'waiting' : 'saved'
  }

  /** Puts refusals to their questions; whether there is something else to be tried. */
  const refuse = (thrown: unknown): boolean => {
    const sent = latest.current.typed
    const found = (thrown instanceof ProblemError ? thrown.errors : []).flatMap((field) => {
      const key: unknown = field.facts?.['question']
      return typeof key === 'string' && key in sent ? [[key, fieldText(field)] as const] : []
    })
    setRefusals((before) => ({ ...before, ...Object.fromEntries(found) }))
    latest.current = {
      ...latest.current,
      refused: { ...latest.current.refused, ...Object.fromEntries(found.map(([key]) => [key, sent[key] ?? ''])) },
    }
    return found.length > 0
  }

  const save = async (): Promise<boolean> => {
    for (;;) {
      try {
        const after = await attempt()
        setState(after)
        const { typed: now, refused } = latest.current
        return after !== 'failed' && !questions.some(({ key }) => key in refused && refused[key] === now[key])
      } catch (thrown) {
        if (refuse(thrown)) continue
        setError(thrown)
        setState('failed')
        return false
      }
    }
  }

  /** Saves at once what is not saved yet, one time after the other. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    timer.current = undefined
    while (running.current !== undefined) await running.current
    const run = save().finally(() => {
      running.current = undefined
    })
    running.current = run
    return run
  }
  const flushing = useRef(flush)
  flushing.current = flush

  const answer = useCallback((key: string, text: string): void => {
    latest.current = { ...latest.current, typed: { ...latest.current.typed, [key]: text } }
    setTyped(latest.current.typed)
    setRefusals(({ [key]: _refused, ...others }) => others)
    setState('waiting')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flushing.current(), PAUSE_MS)
  }, [])

  // Whoever leaves within the pause has answered nevertheless.
  useEffect(
    () => () => {
      if (timer.current !== undefined) void flushing.current()
    },
    [],
  )

  const faultOf = (question: Question): string | undefined => {
    const answered = answerOf(question, typed[question.key] ?? '', reader)
    return answered.ok ? undefined : answered.fault
  }
  return {
    typed,
    state,
    error,
    /** What the server says of an answer as it stands. */
    refusals,
    faultOf,
    answer,
    flush,
    /** Of what this person has seen. */
    etag: () => known.current.etag,
    dialog: merging.dialog,
  }
}
