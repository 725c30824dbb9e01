import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  objectDamaged,
  objectKey,
  type ObjectStorage,
  type SignedObject,
  signedPathInvalid,
} from '@nexus/platform-storage'
import type { FastifyReply } from 'fastify'
import { DownloadsController } from './downloads.controller.js'

const signed: SignedObject = {
  key: objectKey(randomUUID(), 'file', randomUUID()),
  fileName: 'Rechnung.pdf',
  contentType: 'application/pdf',
}

describe('a download', () => {
  const opened: string[] = []
  const storage = (direct?: string): ObjectStorage =>
    ({
      verifySignedPath: (token: string) => {
        if (token !== 'valid') throw signedPathInvalid('Ask for a new one.')
        return signed
      },
      head: () => Promise.resolve({ sha256: 'a'.repeat(64), size: 2, contentType: 'text/plain' }),
      open: (key: string) => {
        opened.push(key)
        return Promise.resolve(Readable.from([Buffer.from('ok')]))
      },
      ...(direct === undefined ? {} : { directUrl: () => Promise.resolve(direct === '' ? undefined : direct) }),
    }) as unknown as ObjectStorage
  const download = async (from: ObjectStorage, token = 'valid', range?: string) => {
    const seen: { status: number; headers: Record<string, unknown>; body?: unknown } = { status: 200, headers: {} }
    const reply = {
      status: (status: number) => {
        seen.status = status
        return reply
      },
      headers: (headers: object) => {
        Object.assign(seen.headers, headers)
        return reply
      },
      header: (name: string, value: unknown) => reply.headers({ [name]: value }),
      send: (body?: unknown) => {
        seen.body = body
        return reply
      },
    }
    await new DownloadsController(from).download(token, range, reply as unknown as FastifyReply)
    return seen
  }

  beforeEach(() => {
    opened.length = 0
  })

  it.each([undefined, ''])(
    'passes the platform, as an attachment, where the storage has no direct address (%j)',
    async (direct) => {
      const { status, headers } = await download(storage(direct))
      expect([status, opened]).toEqual([200, [signed.key]])
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(/^attachment;/),
        'cache-control': 'private, no-store',
      })
    },
  )

  it('is sent to the address at the store where there is one, which nobody keeps', async () => {
    const url = 'https://files.example/object?X-Amz-Expires=60'
    const { status, headers, body } = await download(storage(url))
    expect([status, headers, body, opened]).toEqual([
      307,
      { location: url, 'cache-control': 'private, no-store' },
      undefined,
      [],
    ])
  })

  it('FLT-08: of a range ends only when the sum of the whole object is right', async () => {
    const pieces = ['one two ', 'three ', 'four'].map((text) => Buffer.from(text))
    const whole = Buffer.concat(pieces).length
    const ranged = async (damaged: boolean): Promise<Readable> => {
      const read = async function* () {
        for (const piece of pieces) yield await Promise.resolve(piece)
        if (damaged) throw objectDamaged('The bytes are not those that were written.')
      }
      const from = {
        ...storage(),
        head: () => Promise.resolve({ sha256: 'a'.repeat(64), size: whole, contentType: 'text/plain' }),
        open: () => Promise.resolve(Readable.from(read())),
      } as unknown as ObjectStorage
      const { status, body } = await download(from, 'valid', 'bytes=4-10')
      expect(status).toBe(206)
      return body as Readable
    }
    expect(Buffer.concat(await (await ranged(false)).toArray()).toString()).toBe('two thr')
    await expect((await ranged(true)).toArray()).rejects.toThrow('storage.object.damaged')
  })

  it('SEC-38: needs a valid token either way', async () => {
    await expect(download(storage('https://files.example/'), 'other')).rejects.toThrow('storage.signed_path.invalid')
  })
})
