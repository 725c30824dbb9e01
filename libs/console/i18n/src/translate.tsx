import { type ReactNode, useCallback } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from './message-id.js'

type Values = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
type RichValues = Readonly<Record<string, ReactNode | Date | ((chunks: ReactNode[]) => ReactNode)>>

export type Translate = (id: MessageId, values?: Values) => string

/** For text in attributes, titles and announcements. */
export function useT(): Translate {
  const intl = useIntl()
  return useCallback<Translate>((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** Whether there is a message for a key that was put together of what a server says, which may be newer than this console. */
export function useIsMessage(): (id: string) => id is MessageId {
  const { messages } = useIntl()
  return useCallback((id): id is MessageId => Object.hasOwn(messages, id), [messages])
}

/** A message; values may be elements, or functions for tags such as `<b>…</b>`. */
export function T({ id, values }: { readonly id: MessageId; readonly values?: RichValues }) {
  return <FormattedMessage id={id} {...(values === undefined ? {} : { values: values as Record<string, ReactNode> })} />
}
