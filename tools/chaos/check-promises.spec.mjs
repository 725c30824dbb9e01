import { faultsOfList } from './check-promises.mjs'

const words = [
  { word: 'one', version: 2 },
  { word: 'two', version: 3 },
]
const whatOf = (document, list) => faultsOfList(document, { refused: [], words, ...list }).map(({ what }) => what)

describe('Q-07: a list that several people append to', () => {
  it('has each stored word once, in the order of the versions', () => {
    expect(whatOf({ purpose: 'list one two', version: 3 }, {})).toEqual([])
  })

  it('may have words of edits whose answer nobody heard', () => {
    expect(whatOf({ purpose: 'list one unheard two', version: 4 }, {})).toEqual([])
  })

  it.each([
    ['a lost edit', { purpose: 'list two', version: 3 }, {}, 'an edit that was told to be stored is lost or doubled'],
    [
      'a doubled one',
      { purpose: 'list one one two', version: 4 },
      {},
      'an edit that was told to be stored is lost or doubled',
    ],
    [
      'a refused one',
      { purpose: 'list one two three', version: 4 },
      { refused: ['three'] },
      'a refused edit left a trace',
    ],
    [
      'another order',
      { purpose: 'list two one', version: 3 },
      {},
      'the order of the edits is not that of their versions',
    ],
    ['an older document', { purpose: 'list one two', version: 2 }, {}, 'the document is older than an edit'],
    [
      'one version twice',
      { purpose: 'list one two', version: 3 },
      { words: words.map(({ word }) => ({ word, version: 3 })) },
      'two edits were told the same version',
    ],
  ])('is at fault with %s', (_name, document, list, what) => {
    expect(whatOf(document, list)).toContain(what)
  })
})
