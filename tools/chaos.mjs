// Breaks a cluster on this machine while people work in it, and checks that nothing is lost: see docs/chaos.md.
import { main } from './chaos/cli.mjs'

// Leaves at once: an end by itself has been seen to wait for ever for handles of servers that were killed and stopped.
process.exit(await main(process.argv.slice(2)))
