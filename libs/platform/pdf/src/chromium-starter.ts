import { bundledChromium } from './bundled-chromium.js'
import { ChromiumProcess } from './chromium-process.js'
import { machineChromiums, type ChromiumBinary } from './machine-chromium.js'
import { rendererUnavailable } from './pdf-errors.js'

/** Where to take Chromium from. */
export interface ChromiumSource {
  /** Only this one (`NEXUS_CHROMIUM_PATH`); else one of the machine, else the one of the npm package. */
  readonly executablePath?: string | undefined
  /** Where the packaged Chromium is unpacked to, default below the temporary folder. Nobody else may write to it. */
  readonly cacheFolder?: string | undefined
  /** Folders to look in, default the variable PATH. */
  readonly searchPath?: string | undefined
}

/** Starts the first Chromium that works. Throws `pdf.renderer.unavailable` with what was tried. */
export async function startChromium(source: ChromiumSource): Promise<ChromiumProcess> {
  const attempts: string[] = []
  for await (const binary of candidates(source, attempts)) {
    try {
      return await ChromiumProcess.start(binary)
    } catch (error) {
      attempts.push(`${binary.executablePath}: ${firstLine(error)}`)
    }
  }
  const advice = source.executablePath
    ? 'correct NEXUS_CHROMIUM_PATH, or leave it out'
    : 'install chromium (version 131 or newer), or set NEXUS_CHROMIUM_PATH'
  throw rendererUnavailable(`No usable Chromium: ${advice}`, { facts: { attempts } })
}

async function* candidates(source: ChromiumSource, attempts: string[]): AsyncGenerator<ChromiumBinary> {
  if (source.executablePath) {
    yield { executablePath: source.executablePath, environment: {} }
    return
  }
  yield* machineChromiums(source.searchPath)
  try {
    const bundled = await bundledChromium(source.cacheFolder)
    if (bundled) yield bundled
    else attempts.push(`@sparticuz/chromium: has none for ${process.platform} on ${process.arch}`)
  } catch (error) {
    attempts.push(`@sparticuz/chromium: ${firstLine(error)}`)
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 2).join(' ')
