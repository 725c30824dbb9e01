import { useEffect, useState } from 'react'

/** Until it is known who asks. Empty at first: what is over in a blink need not flicker. */
export function Splash() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy className="flex min-h-dvh items-center justify-center">
      {isLate && <img src="/favicon.svg" alt="Nexus" className="size-8 animate-pulse" />}
    </div>
  )
}
