import {
  descriptionOf,
  IN_PEACE,
  isHopeless,
  NO_CRASH,
  noteAfter,
  noteIn,
  onTrial,
  type CrashNote,
} from './crash-note.js'

/** What the server says of a durable whose reader has left this note. */
const info = (note: CrashNote, { inFlight = 1, delivered = 20 } = {}) =>
  ({
    config: { description: descriptionOf(note) },
    num_ack_pending: inFlight,
    delivered: { stream_seq: delivered },
  }) as unknown as Parameters<typeof noteAfter>[0]

describe('FLT-14: what a durable remembers of processes that ended', () => {
  const first = noteAfter(info({ ...NO_CRASH, from: 7 }), 7)
  const second = noteAfter(info(first), 7)

  it('has events handled one at a time from the second end at the same place on, up to the newest delivered', () => {
    expect(noteAfter(info(NO_CRASH), 7)).toEqual({ from: 7, ends: 1, aloneUntil: 0, ended: {} })
    expect(second).toMatchObject({ from: 7, ends: 2, aloneUntil: 20 })
    expect(noteAfter(info(second, { delivered: 9 }), 9)).toMatchObject({ aloneUntil: 20 })
    expect(noteAfter(info(second), 21)).toMatchObject({ from: 21, ends: 1, aloneUntil: 0 })
  })

  it('begins anew where something was settled in between, nothing was in flight, or the process stopped in peace', () => {
    expect(noteAfter(info(first), 8)).toMatchObject({ ends: 1, aloneUntil: 0 })
    expect(noteAfter(info(first, { inFlight: 0 }), 7)).toEqual({ ...NO_CRASH, from: 7 })
    expect(noteAfter(info(IN_PEACE), 7)).toEqual({ ...NO_CRASH, from: 7 })
  })

  it('gives up a delivery that was alone at three ends, and only this one', () => {
    const once = noteAfter(info(onTrial(second, 9, 'dock.shipping')), 7)
    expect(isHopeless(once, 9, 'dock.shipping')).toBe(false)
    const twice = noteAfter(info(onTrial(once, 9, 'dock.shipping')), 7)
    expect(isHopeless(twice, 9, 'dock.shipping')).toBe(false)
    // Deliveries before it that come again do not wipe out what is known of it.
    const thrice = noteAfter(info(onTrial(onTrial(twice, 8, 'dock.counting'), 9, 'dock.shipping')), 7)
    expect(isHopeless(thrice, 9, 'dock.shipping')).toBe(true)
    expect(isHopeless(thrice, 9, 'dock.counting')).toBe(false)
    expect(isHopeless(thrice, 10, 'dock.shipping')).toBe(false)
    expect(noteAfter(info(thrice), 10).ended).toEqual({})
  })

  it('is kept in what the server allows, and is none in what somebody else has written', () => {
    let note = second
    for (let seq = 100; seq < 200; seq += 1) note = noteAfter(info(onTrial(note, seq, `service.${'x'.repeat(100)}`)), 7)
    expect(descriptionOf(note).length).toBeLessThan(4096)
    expect(noteIn(descriptionOf(note))).toEqual(note)
    expect(noteIn('the events of dock')).toEqual(NO_CRASH)
    expect(noteIn('nexus-crash-note {')).toEqual(NO_CRASH)
    expect(noteIn(undefined)).toEqual(NO_CRASH)
  })
})
