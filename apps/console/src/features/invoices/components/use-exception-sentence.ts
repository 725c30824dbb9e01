import { unitNameId, useFormat, useIsMessage, useProblemText, useT } from '@nexus/console-i18n'
import type { InvoiceException } from '../queries/invoice-queries.js'
import { sentenceOf, withoutRules } from './exception-sentence.js'

/** What an exception says, in the language and the numbers of the person; in the words of the server where its facts are not known. */
export function useExceptionSentence(): (exception: Pick<InvoiceException, 'detail' | 'facts'>) => string {
  const t = useT()
  const format = useFormat()
  const isMessage = useIsMessage()
  const problemText = useProblemText()
  const unitName = (code: string): string => {
    const id = unitNameId(code)
    return id === undefined ? code : t(id)
  }
  const stateName = (state: string): string => {
    const id = `states.${state}`
    return isMessage(id) ? t(id) : state
  }
  return ({ detail, facts }) =>
    (facts && sentenceOf(facts, { t, format, unitName, stateName, problemText })) ?? withoutRules(detail)
}
