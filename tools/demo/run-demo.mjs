import { deadLettersOf, delivered, foundBoth } from './organization.mjs'
import { startInstance } from './instance.mjs'
import { readInvoiceFiles, sellersOf } from './invoice-file.mjs'
import { runFiles } from './main-job.mjs'
import { runRefusals } from './refusals.mjs'
import { printed, runDeepStory } from './deep-story.mjs'
import { filesTable, refusalsTable, storyTable, trailTable } from './report.mjs'

/**
 * Starts an instance (or what `start` gives, such as one of containers), runs every file and every refusal, and prints what
 * came of it. Resolves with true when all went as it must and no service has an event left to deliver.
 */
export async function runDemo({ folder, connect, print, start = startInstance }) {
  const startedAt = performance.now()
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
  const files = await readInvoiceFiles(folder)
  const sellers = sellersOf(files)
  const instance = await start()
  try {
    print(`Nexus runs ${instance.where}, with nothing in it.`)
    const { first, second } = await foundBoth(connect, instance.url)
    print(`${first.name} and ${second.name} are registered, each with people of every role (${seconds()}).\n`)

    const rows = await runFiles({ first, second, files, sellers })
    for (const organization of [first, second]) {
      const bought = rows.filter((row) => row.organization === organization.name && row.purchase !== undefined)
      const pdfs = await printed(
        organization.people,
        bought.map((row) => row.purchase.order),
      )
      for (const [index, row] of bought.entries()) row.pdf = pdfs[index]
    }
    print(filesTable(rows))
    const refusals = await runRefusals({ first, second, sellers })
    print(`\n${refusalsTable(refusals)}`)

    const story = await runDeepStory(first)
    print(`\n${storyTable(story.steps)}`)
    print(`\nWho did what about invoice ${story.invoiceNumber}, from the request to the payment:\n`)
    print(trailTable(story.trail))
    const audit = await instance.nexus('audit', 'verify')
    print(`\n$ nexus audit verify\n${audit.output.trimEnd().split('\n').at(-1)}`)

    const health = await delivered(first.people.admin)
    const deadLetters = (await deadLettersOf(first)) + (await deadLettersOf(second))
    const failed = [...rows, ...refusals].filter(({ ok }) => !ok).length
    print(`\nEvents left to deliver: ${undelivered(health)}. Dead letters: ${deadLetters}. Health: ${health.status}.`)
    print(
      failed === 0
        ? `Every amount due is the invoice's own, to the cent (${seconds()}).`
        : `${failed} of ${rows.length + refusals.length} failed (${seconds()}).`,
    )
    return failed === 0 && audit.code === 0 && deadLetters === 0 && health.status === 'ok'
  } finally {
    await instance.stop()
  }
}

const undelivered = ({ services }) =>
  Object.entries(services)
    .map(([name, service]) => `${name} ${service.undelivered}`)
    .join(', ')
