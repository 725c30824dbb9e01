import { wordsOf } from './notification-words.js'

describe('what a notification says in the console', () => {
  it.each([
    ['Hello Ada,\n\nthe requisition "Desks" waits.', 'The requisition "Desks" waits.'],
    ['Guten Tag Ada,\n\nüber Bestellung „Tische“ …\n\nBis morgen.', 'Über Bestellung „Tische“ …\n\nBis morgen.'],
    ['Please decide until Friday.', 'Please decide until Friday.'],
    ['the office closes early.\n\nSee you.', 'the office closes early.\n\nSee you.'],
  ])('%j without its greeting is %j', (body, said) => {
    expect(wordsOf({ body })).toBe(said)
  })
})
