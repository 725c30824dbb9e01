import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import workspace from '../../workspace.cjs'

const everyNth = (n, counter) => `(globalThis.${counter} = (globalThis.${counter} ?? 0) + 1) % ${n} === 0`

/**
 * Bugs that a run must find, or a run without faults proves nothing. The product has no switch for them: while a process
 * loads its built files, `replace` is put into one of them, and each text must be there exactly once.
 * `scenario` makes the bug show; `services` are those that have it; one of `rules` must be broken, or it was not caught.
 * Bugs of one `bed` may be planted at once: no rule of one can be broken by another.
 */
export const BUGS = [
  {
    id: 'stale-edit-accepted',
    bed: 1,
    rules: ['Q-07'],
    what: 'the version that an editor has seen is not compared, so that an edit takes back another one',
    file: 'apps/procurement/dist/concurrency/seen-version.policy.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [['if (ctx.expectedVersion === undefined || ctx.expectedVersion === row.version) return;', 'return;']],
  },
  {
    id: 'event-skipped',
    bed: 2,
    rules: ['INV-06'],
    what: 'every twentieth event is acknowledged without being handled',
    file: 'libs/platform/outbox/dist/inbox-consumer.js',
    services: ['workflow'],
    scenario: 'CALM',
    replace: [
      [
        'const started = clock.now().getTime();',
        `const started = clock.now().getTime(); if (${everyNth(20, 'skipped')}) return 'settled';`,
      ],
    ],
  },
  {
    id: 'marked-before-published',
    rules: ['INV-06', 'INV-12'],
    what: 'an event is marked as published before it is',
    file: 'libs/platform/outbox/dist/relay-run.js',
    services: ['workflow'],
    scenario: 'FLT-01',
    points: [['outbox-published-before-mark', ['workflow']]],
    replace: [
      [
        'const receipt = await observedPublication(',
        "this.mark({ row }); await this.marking; failpoint('outbox-published-before-mark'); const receipt = await observedPublication(",
      ],
    ],
  },
  {
    id: 'acknowledged-before-commit',
    rules: ['INV-06'],
    what: 'an event is acknowledged before its effect is committed',
    file: 'libs/platform/event-stream/dist/partition-reader.js',
    services: ['workflow'],
    scenario: 'FLT-01',
    points: [
      ['inbox-inserted-before-effect', ['workflow']],
      ['effect-before-commit', ['workflow']],
    ],
    replace: [
      ['this.unsettled.set(envelope.id, unsettled);', 'this.unsettled.set(envelope.id, unsettled); message.ack();'],
    ],
  },
  {
    id: 'key-not-kept',
    rules: ['Q-05', 'INV-10'],
    what: 'the answer is not stored under its Idempotency-Key',
    file: 'libs/platform/service/dist/idempotency.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [['const kept = await manager.query(sql, parameters);', 'const kept = [sql, parameters].slice(1);']],
  },
  {
    id: 'key-for-another-request',
    bed: 2,
    rules: ['Q-05'],
    what: 'a key that was used for another request is answered as if it were the same',
    file: 'libs/platform/service/dist/idempotency.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [['if (record.fingerprint !== ctx.idempotency.fingerprint) {', 'if (record.fingerprint === undefined) {']],
  },
  {
    id: 'change-without-trail',
    bed: 1,
    rules: ['INV-09'],
    what: 'every fifth change has no row in the audit trail',
    file: 'libs/platform/audit/dist/audit.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [
      [
        'const row = this.rowOf(ctx, entry);',
        `const row = this.rowOf(ctx, entry); if (${everyNth(5, 'untrailed')}) return;`,
      ],
    ],
  },
  {
    id: 'event-not-stored',
    bed: 2,
    rules: ['INV-03', 'INV-04'],
    what: 'every twentieth change stores no event',
    file: 'libs/platform/outbox/dist/outbox.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [['const now = clock.now();', `const now = clock.now(); if (${everyNth(20, 'unstored')}) return;`]],
  },
  {
    id: 'number-thrown-away',
    bed: 1,
    rules: ['INV-08'],
    what: 'every second number of a series is taken and not used',
    file: 'apps/procurement/dist/numbering/document-numbers.repository.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [
      [
        'return Number(row.next - 1n);',
        `if (${everyNth(2, 'thrownAway')}) return this.next(ctx, series); return Number(row.next - 1n);`,
      ],
    ],
  },
  {
    id: 'more-received-than-ordered',
    bed: 1,
    rules: ['INV-14'],
    what: 'a receipt has no limit',
    file: 'apps/procurement/dist/receipts/receiving-tolerance.policy.js',
    services: ['procurement'],
    scenario: 'CALM',
    replace: [['return share > absolute ? share : absolute;', 'return 10n ** 12n;']],
  },
  {
    id: 'bytes-not-stored',
    bed: 1,
    rules: ['INV-15'],
    what: 'every second object is said to be stored and is not',
    file: 'libs/platform/storage/dist/s3-object-storage.js',
    services: ['documents'],
    scenario: 'CALM',
    replace: [
      [
        'if (content.bytes !== undefined) await this.requests.put(name, content.bytes, about);',
        `if (content.bytes !== undefined && ${everyNth(2, 'unwritten')}) return about; if (content.bytes !== undefined) await this.requests.put(name, content.bytes, about);`,
      ],
    ],
  },
  {
    id: 'requests-dropped-at-the-end',
    rules: ['FLT-03'],
    what: 'a process that is asked to end does so at once',
    file: 'apps/nexus/dist/stop-on-signal.adapter.js',
    services: ['gateway'],
    scenario: 'FLT-03',
    only: ['gateway'],
    replace: [['stopping = true;', 'process.exit(0);']],
  },
]

/** What makes a handler fail at the documents of FLT-14. */
export const POISONED_TITLE = 'Nobody can handle this'
const HANDLER = 'apps/workflow/dist/approvals/on-document-submitted.handler.js'
const BEFORE_WORK = 'return this.starting.prepare(ctx, event.payload.approval);'
const failing = (failure) => `if (event.payload.approval.title === '${POISONED_TITLE}') ${failure}; ${BEFORE_WORK}`

/** Releases of FLT-14 with a broken handler, which the next one mends. */
export const BROKEN_HANDLERS = [
  {
    id: 'handler-throws',
    file: HANDLER,
    replace: [[BEFORE_WORK, failing(`throw new TypeError('cannot read the title')`)]],
  },
  { id: 'handler-hangs', file: HANDLER, replace: [[BEFORE_WORK, failing('return new Promise(() => undefined)')]] },
]

/** The built file with the bug in it. @throws Error when a text is not there exactly once: the product has changed */
export function planted({ id, file, replace }, source) {
  return replace.reduce((text, [from, to]) => {
    const times = text.split(from).length - 1
    if (times !== 1) throw new Error(`The bug ${id} cannot be planted: its text is ${times} times in ${file}: ${from}`)
    return text.replace(from, () => to)
  }, source)
}

export const bugCalled = (id) => {
  const bug = [...BUGS, ...BROKEN_HANDLERS].find((each) => each.id === id)
  if (bug === undefined) throw new Error(`No bug is called ${id}; known are ${BUGS.map((each) => each.id).join(', ')}`)
  return bug
}

/** Whether every bug can be planted into what is built. @throws Error of the first that cannot */
export function assertPlantable(bugs = BUGS) {
  for (const bug of bugs) planted(bug, readFileSync(join(workspace.root, bug.file), 'utf8'))
}

/** Which bugs are planted at once: those of a bed together, every other one alone. */
export function bedsOf(bugs) {
  const beds = new Map()
  for (const bug of bugs) {
    const bed = bug.bed ?? bug.id
    beds.set(bed, [...(beds.get(bed) ?? []), bug])
  }
  return [...beds.values()]
}

/** The variables of a process that has the bugs. */
export const environmentWith = (bugs) => ({
  NODE_OPTIONS: `--import ${new URL('./plant.mjs', import.meta.url).href}`,
  NX_PLANTED: bugs.map(({ id }) => id).join(' '),
})
