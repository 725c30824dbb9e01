import type { Schemas } from '@nexus/client'
import {
  type QueryClient,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { client } from '../../../client.js'
import { isOutdated } from '../../merge/use-merge.js'

export type Qualification = Schemas['VendorQualification']
export type AnswerRecord = Schemas['VendorQualificationListAnswersAnswer']['items'][number]

const FEW = 20

/** A qualification with its ETag, which a change has to name. */
export interface Read {
  readonly qualification: Qualification
  readonly etag: string
}

const readOf = ({ data, etag }: { readonly data: Qualification; readonly etag: string | undefined }): Read => ({
  qualification: data,
  etag: etag ?? `"${String(data.version)}"`,
})

export const readQualification = async (qualificationId: string, signal?: AbortSignal): Promise<Read> =>
  readOf(
    await client.call('procurement.vendor-qualification.get.v1', {
      path: { qualificationId },
      ...(signal === undefined ? {} : { signal }),
    }),
  )

export const qualificationQuery = (qualificationId: string) =>
  queryOptions({
    queryKey: ['qualifications', 'one', qualificationId],
    queryFn: ({ signal }) => readQualification(qualificationId, signal),
  })

/** Everything that was ever answered, the newest first. */
export const answerHistoryQuery = (qualificationId: string) =>
  infiniteQueryOptions({
    queryKey: ['qualifications', 'history', qualificationId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: FEW, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      const path = { qualificationId }
      return (await client.call('procurement.vendor-qualification.list-answers.v1', { path, query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export interface GivenAnswer {
  readonly questionKey: string
  /** Null takes an answer back. */
  readonly value: string | null
}

export const recordAnswers = async (
  qualificationId: string,
  answers: readonly GivenAnswer[],
  ifMatch: string,
): Promise<Read> =>
  readOf(
    await client.call('procurement.vendor-qualification.answer.v1', {
      path: { qualificationId },
      body: { answers },
      ifMatch,
    }),
  )

/** Shows what came back of a change, and has everything read anew that follows from it. */
export function showQualification(queries: QueryClient, read: Read): void {
  const { qualificationId, vendorId } = read.qualification
  queries.setQueryData(qualificationQuery(qualificationId).queryKey, read)
  for (const key of [
    ['vendors', 'qualifications', vendorId],
    ['vendors', 'one', vendorId],
    ['vendors', 'list'],
    ['audit', 'vendor', vendorId],
    ['qualifications', 'history', qualificationId],
  ])
    void queries.invalidateQueries({ queryKey: key })
}

/** What can be done with a qualification, beside answering it. */
export type QualificationStep =
  | { readonly kind: 'submit' }
  | { readonly kind: 'return' | 'withdraw'; readonly reason: string }
  | { readonly kind: 'fail'; readonly body: Schemas['FailVendorQualification'] }
  | { readonly kind: 'copy'; readonly from: string | undefined }
  | { readonly kind: 'change-questionnaire'; readonly questionnaireId: string }

function send(qualificationId: string, ifMatch: string, step: QualificationStep) {
  const at = { path: { qualificationId }, ifMatch }
  switch (step.kind) {
    case 'submit':
      return client.call('procurement.vendor-qualification.submit.v1', at)
    case 'return':
      return client.call('procurement.vendor-qualification.return.v1', { ...at, body: { reason: step.reason } })
    case 'withdraw':
      return client.call('procurement.vendor-qualification.withdraw.v1', { ...at, body: { reason: step.reason } })
    case 'fail':
      return client.call('procurement.vendor-qualification.fail.v1', { ...at, body: step.body })
    case 'copy':
      return client.call('procurement.vendor-qualification.copy-answers.v1', {
        ...at,
        body: step.from === undefined ? {} : { fromQualificationId: step.from },
      })
    case 'change-questionnaire':
      return client.call('procurement.vendor-qualification.change-questionnaire.v1', {
        ...at,
        body: { questionnaireId: step.questionnaireId },
      })
  }
}

export function useQualificationStep(qualificationId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ etag, step }: { readonly etag: string; readonly step: QualificationStep }) =>
      readOf(await send(qualificationId, etag, step)),
    onSuccess: (read) => showQualification(queries, read),
    onError: (error) => {
      // Somebody else was quicker: what they did has to be seen before anything is decided.
      if (isOutdated(error)) void queries.invalidateQueries({ queryKey: ['qualifications', 'one', qualificationId] })
    },
  })
}

export type Beginning =
  | { readonly kind: 'invite'; readonly body: Schemas['InviteVendorQualification'] }
  | { readonly kind: 'requalify'; readonly body: Schemas['RequalifyVendorQualification'] }

/** Begins a qualification. */
export function useQualificationBeginning(vendorId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ beginning, key }: { readonly beginning: Beginning; readonly key: string }) => {
      const at = { path: { vendorId }, idempotencyKey: key }
      return readOf(
        beginning.kind === 'invite'
          ? await client.call('procurement.vendor-qualification.invite.v1', { ...at, body: beginning.body })
          : await client.call('procurement.vendor-qualification.requalify.v1', { ...at, body: beginning.body }),
      )
    },
    onSuccess: (read) => showQualification(queries, read),
  })
}
