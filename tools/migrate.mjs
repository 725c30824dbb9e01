// `npm run migrate:pg` and `npm run migrate:sqlite`: brings that database's schema up to the code, then ends.
import { buildStale } from './build.mjs'

const database = process.argv[2]
if (database !== 'postgres' && database !== 'sqlite') {
  console.error('usage: node tools/migrate.mjs postgres|sqlite')
  process.exit(2)
}
await buildStale()
process.env.DB_FALLBACK_STRATEGY = database
process.argv.splice(2, Infinity, 'migrate')
await import('../apps/nexus/dist/main.js')
