import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** How many units of `to` one unit of `from` is worth: exact decimal text above zero, never a JSON number. */
export const exchangeRate = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,9})(\.[0-9]{1,18})?$/, 'must be a rate in quotes such as 1.0834')
    .regex(/[1-9]/, 'must be above zero')
    .meta({ example: '1.0834' })

export const enteredRateView = z.strictObject({
  exchangeRateId: schemas.uuid(),
  from: schemas.currencyCode().meta({ example: 'EUR' }),
  to: schemas.currencyCode().meta({ example: 'USD' }),
  date: schemas.calendarDate().meta({ description: 'The day from which on it counts.' }),
  rate: exchangeRate(),
  source: schemas.text(80).meta({ description: 'Where it was taken from.', example: 'ECB' }),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** A rate as it was entered. */
export type EnteredRateView = z.output<typeof enteredRateView>

/** The rate that a document takes and keeps, with its day and where it came from. */
export const foundExchangeRate = z.strictObject({
  rate: exchangeRate(),
  date: schemas.calendarDate(),
  source: z
    .string()
    .max(200)
    .meta({ description: 'Says when it is an inverse, or made of two rates.', example: 'ECB' }),
})

/** See {@link foundExchangeRate}. */
export type FoundExchangeRate = z.output<typeof foundExchangeRate>

export const EXAMPLE_EXCHANGE_RATE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b31'

export const exampleExchangeRate: EnteredRateView = {
  exchangeRateId: EXAMPLE_EXCHANGE_RATE_ID,
  from: 'EUR',
  to: 'USD',
  date: '2026-03-31',
  rate: '1.0834',
  source: 'ECB',
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
