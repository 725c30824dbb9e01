import {
  EXAMPLES,
  foundBoth,
  readInvoiceFile,
  REFUSALS,
  runRefusals,
  sellersOf,
  type RefusalRow,
} from './demo.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'

describe('what the platform refuses on the main way', () => {
  let nexus: NexusProcess
  let rows: RefusalRow[]

  beforeAll(async () => {
    nexus = await startNexus({ LOG_LEVEL: 'warn' })
    const organizations = await foundBoth((url) => new Person(url), nexus.url)
    const file = await readInvoiceFile(`${EXAMPLES}/01.07a-invoice-ubl.xml`)
    rows = await runRefusals({ ...organizations, sellers: sellersOf([file]) })
  }, START_MS)

  afterAll(() => nexus.dispose())

  it.each(REFUSALS)('refuses $what: $status $code', ({ what, status, code }) => {
    const row = rows.find((candidate) => candidate.what === what)
    expect({ status: row?.status, code: row?.code, ok: row?.ok, fault: row?.fault }).toEqual({
      status,
      code,
      ok: true,
      fault: undefined,
    })
  })
})
