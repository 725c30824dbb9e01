// `npm run demo [-- FOLDER]`: the main job on every UBL invoice of a folder, through a clean instance, over HTTP.
import { resolve } from 'node:path'
import { buildStale } from './build.mjs'

await buildStale()
// What follows is loaded after the build, since it reads invoices with the platform's own reader.
const { runDemo } = await import('./demo/run-demo.mjs')
const { Person } = await import('../apps/journeys/dist/person.adapter.js')

// An exit, unlike a signal, takes the instance and its data with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

const [folder] = process.argv.slice(2)
try {
  const ok = await runDemo({
    folder: folder === undefined ? undefined : resolve(folder),
    connect: (url) => new Person(url),
    print: (text) => process.stdout.write(`${text}\n`),
  })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  process.stderr.write(`demo: ${error.message}\n`)
  process.exitCode = 1
}
