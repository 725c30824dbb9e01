import { silentLog } from './event-log.js'
import type { EventStream, StreamState } from './event-stream.js'
import type { OutboxLedger, StoredPlace } from './outbox-ledger.js'
import { Reconciler } from './reconciler.js'

const epoch = new Date('2026-03-02T09:00:00.000Z')
const later = new Date('2026-03-02T10:00:00.000Z')

/** A stream and an outbox that a test lays out by hand. */
class Layout {
  state: StreamState = { epoch, first: 1, last: 0 }
  events = new Map<number, string>()
  published: StoredPlace[] = []
  otherEpochs = 0
  asked = 0
  readonly resets: string[] = []
  readonly reopened: [Date, number][] = []

  /** The stream holds these ids from place `first` on. */
  hold(ids: readonly string[], first = 1): this {
    this.events = new Map(ids.map((id, index) => [first + index, id]))
    this.state = { ...this.state, first, last: first + ids.length - 1 }
    return this
  }

  /** The outbox says that these were stored at 1, 2, 3 … */
  say(ids: readonly string[]): this {
    this.published = ids.map((id, index) => ({ id, seq: index + 1 }))
    return this
  }

  readonly ledger: OutboxLedger = {
    hasOther: () => Promise.resolve(this.otherEpochs > 0),
    newest: (_epoch, before, limit) =>
      Promise.resolve(
        this.published
          .filter(({ seq }) => before === null || seq < before)
          .sort((a, b) => b.seq - a.seq)
          .slice(0, limit),
      ),
    reopen: (at, lastMatch) => {
      this.reopened.push([at, lastMatch])
      const behind = this.published.filter(({ seq }) => seq > lastMatch)
      return Promise.resolve(behind.length + this.otherEpochs)
    },
  }

  readonly stream: EventStream = {
    state: () => Promise.resolve(this.state),
    eventAt: (seq) => {
      this.asked += 1
      return Promise.resolve(this.events.get(seq))
    },
    resetConsumers: (which) => {
      this.resets.push(which)
      return Promise.resolve(which === 'all' ? 3 : 0)
    },
    watch: () => {
      throw new Error('not here')
    },
    wakeRelays: () => undefined,
    onWake: () => () => undefined,
  }

  reconcile(stream = this.stream): ReturnType<Reconciler['reconcile']> {
    const { ledger } = this
    const wake = (): void => undefined
    return new Reconciler({ service: 'mill', stream, ledger, wake, log: silentLog, everyMs: 1, retryMs: 1 }).reconcile()
  }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${String(index + 1)}`)

describe('R1', () => {
  it('finds nothing when the newest event is where the outbox says, with one question', async () => {
    const layout = new Layout().hold(names(500)).say(names(500))
    expect(await layout.reconcile()).toEqual({ reopened: 0, resetConsumers: 0 })
    expect([layout.asked, layout.reopened, layout.resets]).toEqual([1, [], ['ahead']])
  })

  it('has nothing to compare before the first event', async () => {
    expect(await new Layout().reconcile()).toEqual({ reopened: 0, resetConsumers: 0 })
  })

  it('publishes again what a stream that was created anew has lost', async () => {
    const layout = new Layout()
    layout.state = { epoch: later, first: 1, last: 0 }
    layout.otherEpochs = 7
    expect(await layout.reconcile()).toEqual({ reopened: 7, resetConsumers: 3 })
    expect(layout.reopened).toEqual([[later, Number.MAX_SAFE_INTEGER]])
    expect(layout.resets).toEqual(['all'])
  })

  it('publishes again what is behind the end of a stream that went back', async () => {
    const layout = new Layout().hold(names(30)).say(names(41))
    expect((await layout.reconcile()).reopened).toBe(11)
    expect(layout.reopened).toEqual([[epoch, 30]])
  })

  it('walks back over places that others have filled since, to the last event that is ours', async () => {
    const layout = new Layout().hold([...names(700), ...Array.from({ length: 600 }, () => 'stranger')]).say(names(1100))
    expect((await layout.reconcile()).reopened).toBe(400)
    expect(layout.reopened).toEqual([[epoch, 700]])
    expect(layout.asked).toBeLessThan(220)
  })

  it('publishes everything again when nothing of it is left', async () => {
    const layout = new Layout().hold(['stranger', 'stranger']).say(names(450))
    expect((await layout.reconcile()).reopened).toBe(450)
    expect(layout.reopened).toEqual([[epoch, 0]])
  })

  it('does not miss events that have grown old in the stream', async () => {
    const layout = new Layout().hold(['x', 'y'], 901).say(names(900))
    expect(await layout.reconcile()).toEqual({ reopened: 0, resetConsumers: 0 })
  })

  it('takes an emptied stream, whose events have all grown old, for whole', async () => {
    const layout = new Layout().say(names(3))
    layout.state = { epoch, first: 4, last: 3 }
    expect((await layout.reconcile()).reopened).toBe(0)
  })
})

describe('R2', () => {
  it('looks for consumers ahead of the stream each time, and lets all begin again after a finding of R1', async () => {
    const layout = new Layout().hold(names(2)).say(names(2))
    await layout.reconcile()
    layout.hold(names(1))
    await layout.reconcile()
    expect(layout.resets).toEqual(['ahead', 'all'])
  })
})

describe('the gate', () => {
  it('stays shut until the first comparison, opens, and shuts again at each interruption', async () => {
    const layout = new Layout().hold(names(1)).say(names(1))
    let watch = { interruption: 0, isVerified: false }
    let interrupted = (): void => undefined
    const woken: boolean[] = []
    let fail = true
    const reconciler = new Reconciler({
      service: 'mill',
      ledger: layout.ledger,
      stream: {
        ...layout.stream,
        state: () => (fail ? Promise.reject(new Error('away')) : Promise.resolve(layout.state)),
        watch: (_service, listener) => {
          interrupted = () => {
            watch.interruption += 1
            watch.isVerified = false
            listener()
          }
          return Object.assign(watch, {
            verified: (interruption: number) => (watch.isVerified = interruption === watch.interruption),
            end: () => undefined,
          })
        },
      },
      wake: () => void woken.push(watch.isVerified),
      log: silentLog,
      everyMs: 60_000,
      retryMs: 5,
    })
    const until = async (condition: () => boolean): Promise<void> => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2))
    }
    reconciler.start()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([reconciler.isVerified, woken]).toEqual([false, []])
    fail = false
    await until(() => reconciler.isVerified)
    expect(woken).toEqual([true])
    interrupted()
    expect(reconciler.isVerified).toBe(false)
    await until(() => reconciler.isVerified)
    expect(woken).toEqual([true, true])
    await reconciler.stop()
    watch = { interruption: 9, isVerified: false }
  })

  it('R1: finds no loss in what the relay publishes while it looks', async () => {
    const layout = new Layout().hold(['a', 'b']).say(['a', 'b'])
    let looks = 0
    const stream: EventStream = {
      ...layout.stream,
      state: () => {
        const { state } = layout
        // Stored and marked between the look at the stream and the look at the outbox.
        if ((looks += 1) === 1) layout.hold(['a', 'b', 'c']).say(['a', 'b', 'c'])
        return Promise.resolve(state)
      },
    }
    expect(await layout.reconcile(stream)).toEqual({ reopened: 0, resetConsumers: 0 })
    expect(layout.reopened).toEqual([])
  })
})
