import { parseBlock } from './parse-block.js'

describe('a block of a spreadsheet', () => {
  it.each<[string, string, string[][]]>([
    ['one cell', 'chair', [['chair']]],
    [
      'rows and columns',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of every kind', 'a\nb\rc', [['a'], ['b'], ['c']]],
    [
      'quotes around a tab, a line end and quotes',
      '"a\tb"\t"c\nd"\n"e ""f"""\tg',
      [
        ['a\tb', 'c\nd'],
        ['e "f"', 'g'],
      ],
    ],
    [
      'inches, which open nothing',
      '19" rack\tx\n"5 inch',
      [
        ['19" rack', 'x'],
        ['"5 inch', ''],
      ],
    ],
    [
      'rows of unequal length',
      'a\tb\tc\nd',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    [
      'empty cells and rows',
      'a\t\t\n\t\t\nb\t\tc',
      [
        ['a', '', ''],
        ['', '', ''],
        ['b', '', 'c'],
      ],
    ],
  ])('has %s', (_what, text, expected) => {
    expect(parseBlock(text)).toEqual(expected)
  })
})
