import { choosePrepayments } from './prepayment-choice.policy.js'

const prepayment = (id: string, amountMinor: bigint) => ({ id, referenceKey: id.toUpperCase(), amountMinor })
const open = [prepayment('a', 100n), prepayment('b', 40n), prepayment('c', 40n)]

describe('the prepayments that an invoice takes off (X-2)', () => {
  it.each([
    ['nothing prepaid', 0n, [], []],
    ['the ones it names', 140n, ['A', 'B'], ['a', 'b']],
    ['the oldest of exactly the amount', 40n, [], ['b']],
    ['all that are open', 180n, [], ['a', 'b', 'c']],
    ['a reference that is not recorded counts for nothing', 100n, ['X'], ['a']],
  ])('%s', (_, prepaid, references, ids) => {
    expect(choosePrepayments(open, prepaid, references)?.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['an amount that none has', 50n, []],
    ['named ones that do not add up', 100n, ['A', 'B']],
    ['a negative amount', -40n, []],
  ])('none for %s', (_, prepaid, references) => {
    expect(choosePrepayments(open, prepaid, references)).toBeUndefined()
  })

  it('none when nothing is recorded', () => {
    expect(choosePrepayments([], 40n, [])).toBeUndefined()
  })
})
