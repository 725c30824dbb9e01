// Runs in a process of its own, with TMPDIR as the place to unpack to; see bundled-chromium.ts.
import chromium from '@sparticuz/chromium'

console.log(await chromium.executablePath())
