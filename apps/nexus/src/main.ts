import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The build puts the thousands of modules of the platform and of its libraries into a few files, which a process loads in
// less than half the time (docs/decisions/0012). Without them it loads module by module.
const bundled = new URL('./bundle/command-line.adapter.js', import.meta.url)
if (existsSync(fileURLToPath(bundled))) await import(bundled.href)
else await import('./command-line.adapter.js')
