/** First word of all subjects of the platform; tests that share a server take another. */
export const SUBJECT_PREFIX = 'nx'

/** Where an operation is asked: `nx.rpc.<operation>`. */
export const rpcSubject = (operation: string, prefix = SUBJECT_PREFIX): string => `${prefix}.rpc.${operation}`

/** Where an instance of a service says that it lives: `nx.hb.<service>.<instance>`. */
export const heartbeatSubject = (service: string, instance: string, prefix = SUBJECT_PREFIX): string =>
  `${prefix}.hb.${service}.${instance}`

/** Where everybody who serves is asked to say so now, and not with the next heartbeat. */
export const heartbeatRequestSubject = (prefix = SUBJECT_PREFIX): string => `${prefix}.hb-request`

/** Where a service's events are published: `nx.evt.<service>.>`. */
export const eventSubjects = (service: string, prefix = SUBJECT_PREFIX): string => `${prefix}.evt.${service}.>`

/** Where the events of one kind of aggregate are published, over all partitions: `nx.evt.<service>.*.<aggregate>.>`. */
export const aggregateSubjects = (service: string, aggregate: string, prefix = SUBJECT_PREFIX): string =>
  `${prefix}.evt.${service}.*.${aggregate}.>`

/** Where the relays of a service hear that there is something to publish: `nx.wake.<service>`. */
export const wakeSubject = (service: string, prefix = SUBJECT_PREFIX): string => `${prefix}.wake.${service}`

/** Where a service tells the edge for whom there is something new: `nx.live.<service>`. */
export const liveSubject = (service: string, prefix = SUBJECT_PREFIX): string => `${prefix}.live.${service}`

/** Where a service answers about the events that its outbox keeps: `nx.history.<service>`. */
export const historySubject = (service: string, prefix = SUBJECT_PREFIX): string => `${prefix}.history.${service}`

/** Prefix of the subjects on which a service's replies come back; nobody else may listen there. */
export const inboxPrefix = (service: string): string => `_INBOX_${service}`
