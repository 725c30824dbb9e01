// `npm run seed:dev`: builds what is stale, then fills the demo organization with years of purchases. `-- --years N` and
// `-- --per-month N` say how much.
import { buildStale } from './build.mjs'

await buildStale()
process.argv.splice(2, 0, 'seed')
await import('../apps/nexus/dist/main.js')
