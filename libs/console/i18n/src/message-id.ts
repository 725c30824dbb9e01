import type en from '../messages/en.json'

/** The key of a message, such as `requisitions.list.title`; the English catalogue says which there are. */
export type MessageId = keyof typeof en
