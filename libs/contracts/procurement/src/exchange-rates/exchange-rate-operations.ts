import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  EXAMPLE_EXCHANGE_RATE_ID,
  exampleExchangeRate,
  exchangeRate,
  enteredRateView,
  foundExchangeRate,
} from './exchange-rate-view.js'

export const exchangeRateDuplicate = defineError({
  code: 'procurement.exchange_rate.duplicate',
  kind: 'ALREADY_EXISTS',
  when: 'The organization has a rate of these currencies for this day already; `facts.exchangeRateId` says which: correct that one.',
})

export const exchangeRateRefused = defineError({
  code: 'procurement.exchange_rate.refused',
  kind: 'INVALID_ARGUMENT',
  when: 'A code is no currency in use, or both are the same; `errors` names the field.',
})

/** Enters a rate. Documents take a copy, so that a later rate never changes them. */
export const createExchangeRate = defineOperation({
  name: 'procurement.exchange-rate.create.v1',
  http: 'POST /exchange-rates',
  permission: 'exchange-rate:manage',
  summary: 'Enter an exchange rate for a day.',
  description: 'One unit of `from` is worth `rate` units of `to`. The inverse need not be entered.',
  input: enteredRateView.pick({ from: true, to: true, date: true, rate: true, source: true }),
  output: enteredRateView,
  errors: [exchangeRateDuplicate, exchangeRateRefused],
  success: 201,
  example: {
    input: { from: 'EUR', to: 'USD', date: '2026-03-31', rate: '1.0834', source: 'ECB' },
    output: exampleExchangeRate,
  },
})

/** Corrects a rate that was entered wrong; documents that took it keep what they took. */
export const correctExchangeRate = defineOperation({
  name: 'procurement.exchange-rate.correct.v1',
  http: 'PATCH /exchange-rates/:exchangeRateId',
  permission: 'exchange-rate:manage',
  summary: 'Correct an exchange rate.',
  description: 'Documents that took the rate keep it; only later ones see the correction.',
  input: z.strictObject({
    exchangeRateId: schemas.uuid(),
    rate: exchangeRate(),
    source: schemas.text(80).optional(),
    reason: schemas.text(500).meta({ example: 'Two digits were swapped' }),
  }),
  output: enteredRateView,
  concurrency: 'if-match',
  example: {
    input: { exchangeRateId: EXAMPLE_EXCHANGE_RATE_ID, rate: '1.0843', reason: 'Two digits were swapped' },
    output: { ...exampleExchangeRate, rate: '1.0843', updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** The rates that were entered. */
export const listExchangeRates = defineOperation({
  name: 'procurement.exchange-rate.list.v1',
  http: 'GET /exchange-rates',
  permission: 'exchange-rate:read',
  summary: 'The exchange rates of the organization.',
  input: schemas.listInput({
    filters: { from: schemas.currencyCode().optional(), to: schemas.currencyCode().optional() },
    sorts: ['-date', 'date'],
  }),
  output: schemas.pageOf(enteredRateView),
  example: { input: { from: 'EUR' }, output: { items: [exampleExchangeRate], nextCursor: null } },
})

/** The rate that counts on a day: the newest on or before it; null when there is none. */
export const findExchangeRate = defineOperation({
  name: 'procurement.exchange-rate.find.v1',
  internal: 'Documents of other services convert at the rates that are kept here.',
  readOnly: true,
  summary: 'The exchange rate that counts on a day, or null.',
  description:
    'The newest on or before the day, as entered or as its inverse; else by way of the base currency. `source` says which way it went.',
  input: z.strictObject({
    from: schemas.currencyCode(),
    to: schemas.currencyCode(),
    date: schemas.calendarDate(),
  }),
  output: z.strictObject({ exchangeRate: foundExchangeRate.nullable() }),
  example: {
    input: { from: 'EUR', to: 'USD', date: '2026-04-01' },
    output: { exchangeRate: { rate: '1.0834', date: '2026-03-31', source: 'ECB' } },
  },
})

/** One per version of a rate, the first included. */
export const exchangeRateChanged = defineEvent({
  name: 'procurement.exchange-rate.changed.v1',
  summary: 'An exchange rate was entered or corrected.',
  payload: enteredRateView.omit({ createdAt: true, createdBy: true, updatedAt: true }),
})
