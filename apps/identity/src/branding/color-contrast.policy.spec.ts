import { assertReadable, contrastOf, contrastText, textOn } from './color-contrast.policy.js'

describe('the contrast of two colours (WCAG 2.1)', () => {
  it.each([
    ['#ffffff', '#000000', '21.00'],
    ['#000000', '#ffffff', '21.00'],
    ['#777777', '#ffffff', '4.47'],
    ['#767676', '#ffffff', '4.54'],
    ['#0b0f17', '#ffffff', '19.17'],
    ['#123456', '#123456', '1.00'],
  ])('of %s and %s is %s', (one, other, ratio) => {
    expect(contrastText(contrastOf(one, other))).toBe(ratio)
  })

  it('chooses the text that reads better', () => {
    expect([textOn('#1d4ed8'), textOn('#facc15'), textOn('#ffffff'), textOn('#0b0f17')]).toEqual([
      '#ffffff',
      '#0b0f17',
      '#0b0f17',
      '#ffffff',
    ])
  })
})

describe('a colour on which text stands', () => {
  it.each(['#1d4ed8', '#facc15', '#000000', '#ffffff', '#767676'])('may be %s', (primaryColor) => {
    expect(() => assertReadable({ primaryColor })).not.toThrow()
  })

  it('is refused with its contrasts and what is needed where neither text can be read on it', () => {
    const refuse = (): void => assertReadable({ primaryColor: '#787878', accentColor: '#ffffff' })
    expect(refuse).toThrow(
      expect.objectContaining({
        code: 'identity.branding.contrast_too_low',
        errors: [
          {
            pointer: '/primaryColor',
            code: 'contrast',
            detail: expect.stringMatching(/4\.41 : 1.*4\.34 : 1.*4\.5 : 1/),
            facts: { minimum: 4.5 },
          },
        ],
      }),
    )
  })
})
