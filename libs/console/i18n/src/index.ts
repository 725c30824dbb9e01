export { allMessages } from './catalogues.js'
export { LANGUAGES, directionOf, formatLocaleOf, isLanguage, pickLanguage, type Language } from './languages.js'
export { LocaleProvider, useLocale } from './locale-provider.js'
export type { MessageId } from './message-id.js'
export {
  type KeptRefusal,
  useFieldText,
  useProblemSentence,
  useProblemText,
  useRecordedText,
  useShippedName,
} from './problems.js'
export type { Problem, RefusedField } from './sentence-for.js'
export { T, useIsMessage, useT, type Translate } from './translate.js'
export { useFormat, type Format } from './use-format.js'
export { UNITS, unitNameId, type Unit } from './units.js'
