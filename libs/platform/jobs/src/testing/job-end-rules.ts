import { printing, type JobDesk } from './job-desk.js'

/** How jobs begin, end, fail and are tried again. */
export function jobEndRules(desk: JobDesk): void {
  const { start, print, view, send, effects, runs, advance } = desk

  it('are done by the system on behalf of the person who added them, without the rights of that person', async () => {
    const seen: unknown[] = []
    const worker = start(async (own, payload, job) => {
      seen.push({ tenantId: own.tenantId, actor: own.actor, rights: own.rights, traceId: own.traceId, payload })
      return { pages: job.attempt }
    })
    const id = await print('b')
    await worker.idle()
    const { tenantId, traceId, actor } = desk.ctx
    expect(seen).toEqual([
      { tenantId, traceId, rights: {}, actor: { ...actor, kind: 'system' }, payload: { letter: 'b' } },
    ])
    expect(await view(id)).toMatchObject({
      ...{ state: 'done', result: { pages: 1 }, progress: 100, attempts: 1, lastError: null },
      ...{ addedBy: actor.userId, queue: 'printing', kind: 'desk.letter.print.v1' },
    })
  })

  it('are committed with their cause, or not at all', async () => {
    const worker = start(send)
    await expect(
      desk.jobs.tx.run(desk.ctx, async () => {
        await print()
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    await desk.jobs.tx.run(desk.ctx, () => print())
    await worker.idle()
    expect([await runs('done'), await effects()]).toEqual([1, 1])
  })

  it('refuse a payload that does not match their definition, when they are added', async () => {
    await expect(desk.jobs.queue.add(desk.ctx, printing, { letter: 1 } as never)).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })

  it('wait for their time and are done once, whatever stops and starts in between', async () => {
    await print('later', { delayMs: 3_600_000 })
    const early = start(send)
    await early.idle()
    expect(await effects()).toBe(0)
    await early.stop()
    advance(7200)
    await start(send).idle()
    await start(send).idle()
    expect([await runs('done'), await effects()]).toEqual([1, 1])
  })

  it('are tried again after a wait that doubles, and keep the cause', async () => {
    let tries = 0
    const worker = start(async () => {
      tries += 1
      if (tries < 3) throw new Error(`paper jam ${tries}`)
    })
    const id = await print()
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'queued', attempts: 1, lastError: 'Error: paper jam 1' })
    advance(9)
    await worker.idle()
    expect(tries).toBe(1)
    advance(1)
    await worker.idle()
    expect([tries, (await view(id)).lastError]).toEqual([2, 'Error: paper jam 2'])
    advance(19)
    await worker.idle()
    expect(tries).toBe(2)
    advance(1)
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'done', attempts: 3 })
  })

  it('fail with the cause after the last attempt, and can then be queued again by hand', async () => {
    let broken = true
    const worker = start(async () => {
      if (broken) throw new Error('poison')
    })
    const id = await print('a', { maxAttempts: 2 })
    await worker.idle()
    await expect(desk.jobs.queue.retry(desk.ctx, id)).rejects.toMatchObject({ code: 'job.not_failed' })
    advance(3600)
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2, lastError: 'Error: poison' })
    advance(3600)
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2 })
    broken = false
    await desk.jobs.queue.retry(desk.ctx, id)
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('fail at once when the refusal says that no retry can help', async () => {
    const worker = start(async () => {
      throw Object.assign(new Error('gone'), { code: 'desk.letter.gone', kind: 'NOT_FOUND', detail: 'It is gone.' })
    })
    const id = await print()
    await worker.idle()
    expect(await view(id)).toMatchObject({ state: 'failed', attempts: 1, lastError: 'desk.letter.gone: It is gone.' })
  })
}
