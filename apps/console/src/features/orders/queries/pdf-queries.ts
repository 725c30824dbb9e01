import { ConnectionError, type Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Pdf = Schemas['Pdf']

const WAIT_SECONDS = 10

/** Asks for the PDF; the same version is printed once, so asking again costs nothing. */
export const pdfQuery = (orderId: string, version: number, revision: number | undefined) =>
  queryOptions({
    queryKey: ['orders', 'pdf', orderId, version, revision],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('documents.pdf.request.v1', {
        body: {
          documentType: 'purchase-order',
          documentId: orderId,
          ...(revision === undefined ? {} : { revision }),
        },
        waitSeconds: WAIT_SECONDS,
        signal,
      })
      return data
    },
    staleTime: Infinity,
  })

/** How far a PDF is that was not ready when it was asked for. */
export const pdfProgressQuery = (pdfId: string | undefined) =>
  queryOptions({
    queryKey: ['orders', 'pdf-progress', pdfId],
    queryFn: async ({ signal }) =>
      (await client.call('documents.pdf.get.v1', { path: { pdfId: pdfId ?? '' }, signal })).data,
    enabled: pdfId !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'QUEUED' ? 1_500 : false),
  })

/** The bytes of a printed file, to be looked at and kept. */
export const pdfBytesQuery = (fileId: string | null) =>
  queryOptions({
    queryKey: ['orders', 'pdf-bytes', fileId],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('documents.file.link.v1', { path: { fileId: fileId ?? '' }, signal })
      // The link is its own proof, good for minutes: nothing of the session goes with it.
      try {
        const answer = await globalThis.fetch(data.path, { credentials: 'omit', signal })
        if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
        return new Blob([await answer.arrayBuffer()], { type: 'application/pdf' })
      } catch (error) {
        if (signal.aborted) throw error
        throw new ConnectionError(error)
      }
    },
    enabled: fileId !== null,
    staleTime: Infinity,
  })
