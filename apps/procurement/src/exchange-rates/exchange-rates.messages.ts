import {
  correctExchangeRate,
  createExchangeRate,
  findExchangeRate,
  listExchangeRates,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { CorrectExchangeRate } from './correct-exchange-rate.use-case.js'
import { CreateExchangeRate } from './create-exchange-rate.use-case.js'
import { FindExchangeRate } from './find-exchange-rate.query.js'
import { ListExchangeRates } from './list-exchange-rates.query.js'

export const ExchangeRateMessages = operationsOf('exchange-rates', {
  operations: [
    serve(createExchangeRate, CreateExchangeRate),
    serve(correctExchangeRate, CorrectExchangeRate),
    serve(listExchangeRates, ListExchangeRates),
    serve(findExchangeRate, FindExchangeRate),
  ],
})
