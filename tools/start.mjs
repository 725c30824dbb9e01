// `npm start`: builds what is stale, then runs the all-in-one host in this process.
import { buildStale } from './build.mjs'

await buildStale()
process.argv.splice(2, 0, 'start')
await import('../apps/nexus/dist/main.js')
