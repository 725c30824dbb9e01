import { getReturn, listReturns, postReturn, reverseReturn } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetReturn } from './get-return.query.js'
import { ListReturns } from './list-returns.query.js'
import { PostReturn } from './post-return.use-case.js'
import { ReverseReturn } from './reverse-return.use-case.js'

export const ReturnMessages = operationsOf('returns', {
  operations: [
    serve(postReturn, PostReturn),
    serve(reverseReturn, ReverseReturn),
    serve(getReturn, GetReturn),
    serve(listReturns, ListReturns),
  ],
})
