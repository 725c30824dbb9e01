import { commandBlocks, comparable, withOutputs } from './readme-blocks.policy.js'

const page = [
  '# Page',
  '## One',
  '```bash',
  'first',
  '```',
  '',
  '```json',
  '{ "due": "45.22" }',
  '```',
  '## Two',
  '```bash',
  'second \\',
  '  --more',
  '```',
  'Words in between.',
  '```text',
  'not an output',
  '```',
].join('\n')

describe('the blocks of a page', () => {
  it('are its bash blocks, with the output that follows at once', () => {
    expect(commandBlocks(page)).toEqual([
      { line: 4, heading: 'One', commands: 'first', shown: '{ "due": "45.22" }', shownLines: { from: 7, to: 8 } },
      { line: 12, heading: 'Two', commands: 'second \\\n  --more', shown: '' },
    ])
  })

  it('take another output in its place', () => {
    const blocks = commandBlocks(page)
    const written = withOutputs(
      page,
      blocks.map((block) => [block, 'a\nb']),
    )
    expect(commandBlocks(written).map(({ shown }) => shown)).toEqual(['a\nb', ''])
    expect(written).toContain('not an output')
  })
})

describe('outputs are compared', () => {
  const one = '01a1fc06-6caa-7000-8000-0288fc7e0888'
  const two = '01a1fc06-6e49-7000-8000-00fc9becd42d'

  it.each([
    ['times', '2026-11-21T02:56:02.517Z', '2027-01-01T00:00:00.000Z'],
    ['traces', "trace_id: '7679b3c059926b60fce9ba629767ba34'", "trace_id: 'aa2ce432061616d71c0f3c6112e96f69'"],
    ['hashes of entity tags', 'etag: "3.7df783fe"', 'etag: "3.5a932637"'],
    ['the year of a number', 'PO-2026-000001', 'PO-2027-000001'],
    ['durations', 'after 4376 ms', 'after 12 ms'],
  ])('without %s', (_what, written, real) => {
    expect(comparable([written])).toEqual(comparable([real]))
  })

  it.each([
    ['amounts', "amount: '1641.61'", "amount: '1641.60'"],
    ['versions', 'etag: "3.7df783fe"', 'etag: "4.7df783fe"'],
    ['numbers of a series', 'PO-2026-000001', 'PO-2026-000002'],
    ['states', "state: 'APPROVED'", "state: 'IN_APPROVAL'"],
    ['plain dates', "needBy: '2030-04-30'", "needBy: '2030-05-01'"],
  ])('with %s', (_what, written, real) => {
    expect(comparable([written])).not.toEqual(comparable([real]))
  })

  it('with which object is meant, across the whole session', () => {
    expect(comparable([one, two, one])).toEqual(['<id 1>', '<id 2>', '<id 1>'])
    expect(comparable([two, one, two])).toEqual(comparable([one, two, one]))
    expect(comparable([one, two, one])).not.toEqual(comparable([one, two, two]))
  })
})
