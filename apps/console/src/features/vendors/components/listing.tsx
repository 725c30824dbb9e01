import type { ComponentProps } from 'react'
import { Listing as AnyListing } from '../../lists/components/list-frame.js'
import { ProblemBanner } from '../../problems/problem-banner.js'

/** A short list inside a page; it says so where the next part of it could not be read. */
export function Listing<Row>({ children, ...props }: ComponentProps<typeof AnyListing<Row>>) {
  return (
    <AnyListing {...props} loadingRows={3}>
      {(rows) => (
        <>
          {children(rows)}
          {props.list.isError && <ProblemBanner error={props.list.error} className="m-3" />}
        </>
      )}
    </AnyListing>
  )
}
