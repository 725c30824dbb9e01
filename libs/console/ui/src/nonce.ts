let current: string | undefined

/** The value of this page that the policy allows styles by; said once, before anything is shown. */
export function setNonce(nonce: string | undefined): void {
  current = nonce
  // What locks the scrolling behind a dialog asks for it by this name (get-nonce).
  ;(globalThis as { __webpack_nonce__?: string | undefined }).__webpack_nonce__ = nonce
}

export const nonce = (): string | undefined => current
