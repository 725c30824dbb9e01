import { gate, type JobDesk } from './job-desk.js'

/** What several workers do with the same jobs, and what is left of one that dies or stops. */
export function jobWorkerRules(desk: JobDesk): void {
  const { start, print, view, send, effects, runs, advance } = desk

  it('are taken over when their worker dies, and the dead one has no effect when it comes back', async () => {
    const [begun, back, ended] = [gate(), gate(), gate()]
    let outcome: unknown
    start(
      async (own, payload, job) => {
        begun.open()
        await back.passed
        outcome = await Promise.resolve(send(own, payload, job)).catch((error: unknown) => (error as Error).name)
        ended.open()
      },
      { mute: true, concurrency: 1 },
    )
    const id = await print()
    await begun.passed
    const second = start(send)
    advance(29)
    await second.idle()
    expect(await effects()).toBe(0)
    advance(2)
    await second.idle()
    expect([await view(id), await effects()]).toMatchObject([{ state: 'done', attempts: 2 }, 1])
    back.open()
    await ended.passed
    expect([outcome, await effects()]).toEqual(['JobLeaseLost', 1])
  })

  it('that kill each worker that takes them fail in the end, with the cause', async () => {
    const back = gate()
    const id = await print('a', { maxAttempts: 2 })
    for (const attempt of [1, 2]) {
      const begun = gate()
      start(
        async () => {
          begun.open()
          await back.passed
        },
        { mute: true, concurrency: 1 },
      )
      await begun.passed
      expect(await view(id)).toMatchObject({ state: 'running', attempts: attempt })
      advance(31)
    }
    await start(send).idle()
    expect(await view(id)).toMatchObject({ state: 'failed', attempts: 2 })
    expect((await view(id)).lastError).toContain('the worker ended without a word')
    back.open()
  })

  it('are done once each by two workers at once, and never more at a time than the queue may', async () => {
    const most = [0, 0]
    const busy = [0, 0]
    const both = [0, 1].map((index) =>
      start(
        async (own, payload, job) => {
          busy[index] = (busy[index] ?? 0) + 1
          most[index] = Math.max(most[index] ?? 0, busy[index] ?? 0)
          await new Promise((resolve) => setTimeout(resolve, 2))
          await send(own, payload, job)
          busy[index] = (busy[index] ?? 0) - 1
        },
        { concurrency: 3 },
      ),
    )
    await desk.jobs.tx.run(desk.ctx, async () => {
      for (let index = 0; index < 30; index += 1) await print(String(index))
    })
    await Promise.all(both.map((worker) => worker.idle()))
    expect([await runs('done'), await effects()]).toEqual([30, 30])
    expect(Math.max(...most)).toBeLessThanOrEqual(3)
  })

  it('end before their worker has stopped; what takes too long is put back and costs no attempt', async () => {
    const begun = [gate(), gate()]
    const slow = gate()
    const worker = start(
      async (own, payload, job) => {
        begun[Number(payload.letter)]?.open()
        if (payload.letter === '1') await slow.passed
        else await new Promise((resolve) => setTimeout(resolve, 30))
        await send(own, payload, job)
      },
      // Longer than a short job takes on a machine that has other work; the long one is waited for as long.
      { graceMs: 1_500 },
    )
    const jobIds = [await print('0'), await print('1')]
    await Promise.all(begun.map((each) => each.passed))
    await worker.stop()
    expect(await Promise.all(jobIds.map(view))).toMatchObject([
      { state: 'done', attempts: 1 },
      { state: 'queued', attempts: 0 },
    ])
    slow.open()
    await start(send).idle()
    expect([await runs('done'), await effects()]).toEqual([2, 2])
  })
}
