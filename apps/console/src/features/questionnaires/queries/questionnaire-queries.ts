import type { BodyOf, Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { etagOf } from '../../administration/queries/etag.js'

export type Questionnaire = Schemas['VendorQuestionnaire']
export type Question = Questionnaire['questions'][number]
export type QuestionType = Question['type']

export const QUESTIONNAIRE_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number]
export const QUESTION_TYPES = ['text', 'yes-no', 'choice', 'number', 'date', 'document'] as const

const PAGE = 50
const MOST = 100

export const questionnairesQuery = (state: QuestionnaireState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['questionnaires', 'list', state],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        sort: 'code' as const,
        ...(state === undefined ? {} : { state }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('procurement.vendor-questionnaire.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Every edition of one questionnaire, the newest first. */
export const editionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'editions', code],
    queryFn: async ({ signal }) => {
      const query = { code, sort: '-createdAt', limit: MOST } as const
      return (await client.call('procurement.vendor-questionnaire.list.v1', { query, signal })).data.items
    },
  })

/** Those that a vendor can be asked to answer. */
export const publishedQuestionnairesQuery = queryOptions({
  queryKey: ['questionnaires', 'published'],
  queryFn: async ({ signal }) => {
    const query = { state: 'PUBLISHED', sort: 'code', limit: MOST } as const
    return (await client.call('procurement.vendor-questionnaire.list.v1', { query, signal })).data.items
  },
})

export const readQuestionnaire = async (questionnaireId: string, signal?: AbortSignal): Promise<Questionnaire> =>
  (
    await client.call('procurement.vendor-questionnaire.get.v1', {
      path: { questionnaireId },
      ...(signal === undefined ? {} : { signal }),
    })
  ).data

export const questionnaireQuery = (questionnaireId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'one', questionnaireId],
    queryFn: ({ signal }) => readQuestionnaire(questionnaireId, signal),
  })

export const createQuestionnaire = async (body: Schemas['CreateVendorQuestionnaire']): Promise<Questionnaire> =>
  (await client.call('procurement.vendor-questionnaire.create.v1', { body })).data

export const updateQuestionnaire = async (
  questionnaireId: string,
  body: NonNullable<BodyOf<'procurement.vendor-questionnaire.update.v1'>>,
  ifMatch: string,
): Promise<Questionnaire> =>
  (await client.call('procurement.vendor-questionnaire.update.v1', { path: { questionnaireId }, body, ifMatch })).data

export const publishQuestionnaire = async ({ questionnaireId, version }: Questionnaire): Promise<Questionnaire> =>
  (
    await client.call('procurement.vendor-questionnaire.publish.v1', {
      path: { questionnaireId },
      ifMatch: etagOf(version),
    })
  ).data

export const retireQuestionnaire = async (
  { questionnaireId, version }: Questionnaire,
  reason: string,
): Promise<Questionnaire> =>
  (
    await client.call('procurement.vendor-questionnaire.retire.v1', {
      path: { questionnaireId },
      ifMatch: etagOf(version),
      body: { reason },
    })
  ).data

export const reviseQuestionnaire = async (questionnaireId: string): Promise<Questionnaire> =>
  (await client.call('procurement.vendor-questionnaire.revise.v1', { path: { questionnaireId } })).data
