import { settingsRefused } from '@nexus/contracts-identity'
import { assertSettings, type Settings } from './settings.policy.js'

const check = (settings: Settings): void => {
  assertSettings(settings, settingsRefused, { country: '/organization/country' })
}

describe('settings of a company', () => {
  it.each([
    { country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' },
    { country: 'JP', currency: 'JPY', timeZone: 'Asia/Tokyo' },
    { timeZone: 'UTC' },
    {},
  ])('%j exist', (settings) => {
    expect(() => {
      check(settings)
    }).not.toThrow()
  })

  it.each<[Settings, string]>([
    [{ country: 'XQ' }, '/organization/country'],
    [{ country: 'EU' }, '/organization/country'],
    [{ currency: 'XAU' }, '/currency'],
    [{ currency: 'DEM' }, '/currency'],
    [{ timeZone: 'Europe/Atlantis' }, '/timeZone'],
  ])('%j does not exist and is named by %s', (settings, pointer) => {
    expect(() => {
      check(settings)
    }).toThrow(
      expect.objectContaining({
        code: 'identity.organization.settings_refused',
        errors: [expect.objectContaining({ pointer })] as unknown,
      }),
    )
  })
})
