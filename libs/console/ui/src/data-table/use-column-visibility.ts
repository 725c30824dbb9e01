import type { ColumnVisibilityState } from '@tanstack/react-table'
import { useEffect, useState } from 'react'
import type { DataColumn } from './data-columns.js'

/** Kept in this browser: which columns somebody wants to see is nothing of the organization. */
export function useColumnVisibility<Row>(columns: readonly DataColumn<Row>[], storageKey: string | undefined) {
  const key = storageKey === undefined ? undefined : `nexus.columns.${storageKey}`
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() => ({
    ...Object.fromEntries(
      columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst === true).map(({ id }) => [id, false]),
    ),
    ...(key === undefined ? {} : stored(key)),
  }))
  useEffect(() => {
    if (key !== undefined) localStorage.setItem(key, JSON.stringify(visibility))
  }, [key, visibility])
  return [visibility, setVisibility] as const
}

function stored(key: string): ColumnVisibilityState {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as ColumnVisibilityState
  } catch {
    return {}
  }
}
