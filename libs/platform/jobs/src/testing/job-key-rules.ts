import { randomUUID } from 'node:crypto'
import { gate, printing, type JobDesk } from './job-desk.js'

/** One job per key, repetition, cancelling, progress, and who sees what. */
export function jobKeyRules(desk: JobDesk): void {
  const { start, print, view, send, effects, advance, person } = desk

  it('with one dedupe key are one while it waits or runs; another organization has keys of its own', async () => {
    const key = { dedupeKey: 'letter-7' }
    const added = await Promise.all(
      Array.from({ length: 5 }, () => desk.jobs.queue.add(desk.ctx, printing, { letter: '7' }, key)),
    )
    expect(added.filter((each) => each.added)).toHaveLength(1)
    expect(new Set(added.map((each) => each.jobId)).size).toBe(1)
    expect(await desk.jobs.queue.add(person(randomUUID()), printing, { letter: '7' }, key)).toMatchObject({
      added: true,
    })
    await start(send).idle()
    expect(await effects()).toBe(1)
    expect(await desk.jobs.queue.add(desk.ctx, printing, { letter: '7' }, key)).toMatchObject({ added: true })
  })

  it('tell how far they are', async () => {
    const seen = gate()
    const worker = start(async (_ctx, _payload, job) => {
      await job.progress(41.6)
      await seen.passed
    })
    const id = await print()
    while ((await view(id)).progress === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await view(id)).toMatchObject({ state: 'running', progress: 42 })
    seen.open()
    await worker.idle()
  })

  it('do not begin once cancelled', async () => {
    const id = await print()
    expect(await desk.jobs.queue.cancel(desk.ctx, id)).toBe(true)
    expect(await desk.jobs.queue.cancel(desk.ctx, id)).toBe(false)
    await start(send).idle()
    expect([(await view(id)).state, await effects()]).toEqual(['cancelled', 0])
  })

  it('have no effect when they are cancelled while they run', async () => {
    const begun = gate()
    const worker = start(async (own, payload, job) => {
      begun.open()
      await new Promise<void>((resolve) => {
        job.signal.addEventListener('abort', () => {
          resolve()
        })
      })
      return send(own, payload, job)
    })
    const id = await print()
    await begun.passed
    expect(await desk.jobs.queue.cancel(desk.ctx, id)).toBe(true)
    await worker.idle()
    expect([await view(id), await effects()]).toMatchObject([{ state: 'cancelled', lastError: null }, 0])
  })

  it('repeat on their grid, one at a time, through failures and pauses, until cancelled', async () => {
    const due: string[] = []
    const worker = start(async (_ctx, _payload, job) => {
      due.push(job.dueAt.toISOString().slice(11, 16))
      if (due.length === 1) throw Object.assign(new Error('x'), { code: 'a.b', kind: 'NOT_FOUND', detail: 'x' })
    })
    desk.now = Date.parse('2026-03-02T09:00:00.000Z')
    const hourly = { everyMs: 3_600_000 }
    const key = { dedupeKey: 'hourly' }
    expect(await desk.jobs.queue.repeat(desk.ctx, printing, { letter: 'r' }, hourly, key)).toMatchObject({
      added: true,
    })
    expect(await desk.jobs.queue.repeat(desk.ctx, printing, { letter: 'r' }, hourly, key)).toMatchObject({
      added: false,
    })
    for (const seconds of [0, 3601, 3600, 5 * 3600, 3600]) {
      advance(seconds)
      await worker.idle()
    }
    expect(due).toEqual(['10:00', '11:00', '12:00', '17:00'])
    const [waiting, ...others] = (await desk.jobs.queue.list(desk.ctx, { state: 'queued' })).items
    expect(others).toEqual([])
    expect(waiting?.dueAt).toEqual(new Date('2026-03-02T18:00:00.000Z'))
    const daily = { dailyAt: '08:00', timeZone: 'Europe/Berlin' }
    await desk.jobs.queue.repeat(desk.ctx, printing, { letter: 's' }, daily, key)
    expect(await view(waiting?.jobId ?? '')).toMatchObject({ dueAt: new Date('2026-03-03T07:00:00.000Z') })
    expect(await desk.jobs.queue.cancel(desk.ctx, waiting?.jobId ?? '')).toBe(true)
    advance(86_400)
    await worker.idle()
    expect(due).toHaveLength(4)
  })

  it('are listed newest first, by state and kind, to their own organization only', async () => {
    const first = await print('1')
    const second = await print('2', { delayMs: 1000 })
    await desk.jobs.queue.cancel(desk.ctx, first)
    const page = await desk.jobs.queue.list(desk.ctx, { limit: 1 })
    expect(page.items.map((job) => job.jobId)).toEqual([second])
    const rest = await desk.jobs.queue.list(desk.ctx, { limit: 1, cursor: page.nextCursor ?? '' })
    expect([rest.items.map((job) => job.jobId), rest.nextCursor]).toEqual([[first], null])
    expect((await desk.jobs.queue.list(desk.ctx, { state: 'cancelled' })).items.map((job) => job.jobId)).toEqual([
      first,
    ])
    const stranger = person(randomUUID())
    expect((await desk.jobs.queue.list(stranger)).items).toEqual([])
    for (const reach of [() => desk.jobs.queue.get(stranger, second), () => desk.jobs.queue.cancel(stranger, second)])
      await expect(reach()).rejects.toMatchObject({ code: 'request.not_found' })
  })
}
