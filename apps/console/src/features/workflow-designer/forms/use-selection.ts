import { useCallback, useState } from 'react'

/** What is chosen on the canvas. `selection` is another one each time something is chosen, also the same once more. */
export function useSelection() {
  const [selection, setSelection] = useState<{ readonly key: string | undefined }>({ key: undefined })
  const select = useCallback((key: string | undefined) => setSelection({ key }), [])
  return { selected: selection.key, select, selection }
}
