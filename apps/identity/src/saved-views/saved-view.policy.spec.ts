import { assertMayChange, assertRoomFor, isVisibleTo, MOST_VIEWS, type Viewer } from './saved-view.policy.js'

const owner: Viewer = { userId: 'owner', administers: false }
const other: Viewer = { userId: 'other', administers: false }
const admin: Viewer = { userId: 'admin', administers: true }
const own = { ownerUserId: 'owner', isShared: false }
const shared = { ownerUserId: 'owner', isShared: true }

describe('who sees and changes a saved view', () => {
  it.each([
    ['its owner', own, owner, true],
    ['somebody else', own, other, false],
    ['an administrator', own, admin, false],
    ['somebody else, when it is shared', shared, other, true],
  ])('is visible to %s: %#', (_who, view, viewer, visible) => {
    expect(isVisibleTo(view, viewer)).toBe(visible)
  })

  it.each([
    ['its owner', owner, false, undefined],
    ['its owner, as the default', owner, true, undefined],
    ['somebody else', other, false, 'identity.saved_view.not_owned'],
    ['an administrator', admin, false, undefined],
    ["an administrator, as the owner's default", admin, true, 'identity.saved_view.not_owned'],
  ])('is changed by %s as the rule says', (_who, viewer, setsDefault, code) => {
    const change = (): void => assertMayChange(shared, viewer, setsDefault)
    if (code === undefined) expect(change).not.toThrow()
    else expect(change).toThrow(expect.objectContaining({ code }))
  })

  it('has room for fifty', () => {
    expect(() => assertRoomFor(MOST_VIEWS - 1)).not.toThrow()
    expect(() => assertRoomFor(MOST_VIEWS)).toThrow(expect.objectContaining({ code: 'identity.saved_view.too_many' }))
  })
})
