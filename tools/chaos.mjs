// Breaks a cluster on this machine while people work in it, and checks that nothing is lost: see docs/chaos.md.
import { main } from './chaos/cli.mjs'

process.exitCode = await main(process.argv.slice(2))
