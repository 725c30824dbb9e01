import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readSettings } from './read-settings.js'
import { choiceSetting, pathSetting, switchSetting, urlSetting, wholeNumberSetting } from './setting-fields.js'
import { SettingsError } from './settings-error.js'
import { networkListSetting } from './trusted-proxies.js'

const schema = z.object({
  PORT: wholeNumberSetting({ minimum: 1, maximum: 100, default: 30 }, { description: 'The port.' }),
  DEBUG: switchSetting(false, { description: 'More output.' }),
  MODE: choiceSetting(['fast', 'safe'], { description: 'The mode.' }).optional(),
  STORE_URL: urlSetting(['https'], { description: 'The store.', secret: true }),
  FOLDER: pathSetting({ description: 'The folder.' }).default('./here'),
  PROXIES: networkListSetting({ description: 'The proxies.' }),
})
const valid = { STORE_URL: 'https://store.example' }

function problemsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    readSettings(schema, env)
  } catch (error) {
    if (error instanceof SettingsError)
      return Object.fromEntries(error.problems.map((each) => [each.variable, each.problem]))
    throw error
  }
  return {}
}

describe('readSettings', () => {
  it('types values and fills defaults', () => {
    expect(
      readSettings(schema, { ...valid, PORT: ' 8 ', DEBUG: 'Yes', MODE: 'FAST', PROXIES: '10.0.0.0/8, ::1' }),
    ).toEqual({
      PORT: 8,
      DEBUG: true,
      MODE: 'fast',
      STORE_URL: 'https://store.example',
      FOLDER: './here',
      PROXIES: ['10.0.0.0/8', '::1'],
    })
  })

  it('treats an empty variable as not set', () => {
    expect(readSettings(schema, { ...valid, PORT: '', MODE: '  ' })).toMatchObject({ PORT: 30 })
    expect(problemsOf({ STORE_URL: '' })).toEqual({ STORE_URL: 'is not set' })
  })

  it('ignores variables that the schema does not name', () => {
    expect(readSettings(schema, { ...valid, HOME: '/root' })).not.toHaveProperty('HOME')
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '101'],
    ['PORT', '8.5'],
    ['PORT', '0x10'],
    ['DEBUG', 'maybe'],
    ['MODE', 'slow'],
    ['STORE_URL', 'http://store.example'],
    ['STORE_URL', 'not a url'],
    ['FOLDER', 'a\u0000b'],
    ['PROXIES', '10.0.0.0/33'],
    ['PROXIES', 'proxy.example'],
  ])('names %s when it is %j', (variable, value) => {
    expect(Object.keys(problemsOf({ ...valid, [variable]: value }))).toEqual([variable])
  })

  it('names every wrong variable at once with what is expected, and repeats no value', () => {
    const canary = 'canary-7731'
    let message = ''
    try {
      readSettings(schema, {
        PORT: canary,
        DEBUG: canary,
        MODE: canary,
        STORE_URL: `ftp://u:${canary}@x`,
        FOLDER: `${canary}\u0001`,
        PROXIES: canary,
      })
    } catch (error) {
      message = (error as Error).message
      expect(JSON.stringify(error)).not.toContain(canary)
    }
    expect(message).toContain('6 wrong settings, refusing to start')
    expect(message).toContain('PORT: is not valid. Expected: a whole number from 1 to 100')
    expect(message).toContain('MODE: is not valid. Expected: one of fast, safe')
    expect(message).not.toContain(canary)
  })

  describe('of a secret in a file', () => {
    let folder: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'nexus-settings-'))
    })
    afterEach(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    const file = (content: string): string => {
      const path = join(folder, 'secret')
      writeFileSync(path, content)
      return path
    }

    it('takes its content without the line end', () => {
      const settings = readSettings(schema, { STORE_URL_FILE: file('https://u:secret@store.example\n') })
      expect(settings.STORE_URL).toBe('https://u:secret@store.example')
    })

    it('takes nothing but secrets from files', () => {
      expect(readSettings(schema, { ...valid, PORT_FILE: file('8') }).PORT).toBe(30)
    })

    it('names the variable of the file when there is none, when it is empty, and when the value is set as well', () => {
      expect(problemsOf({ STORE_URL_FILE: join(folder, 'missing') })).toEqual({
        STORE_URL_FILE: 'names a file that cannot be read',
      })
      expect(problemsOf({ STORE_URL_FILE: file(' \n') })).toEqual({ STORE_URL_FILE: 'names an empty file' })
      expect(problemsOf({ ...valid, STORE_URL_FILE: file('https://other.example') })).toEqual({
        STORE_URL_FILE: 'is set beside STORE_URL',
      })
    })

    it('repeats no value of a file', () => {
      const canary = 'canary-7731'
      expect(() => readSettings(schema, { STORE_URL_FILE: file(`ftp://u:${canary}@x`) })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(canary) as string }) as Error,
      )
    })
  })
})
