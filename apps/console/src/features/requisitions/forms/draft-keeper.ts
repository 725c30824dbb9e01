import { ConnectionError, ProblemError } from '@nexus/client'
import { isOutdated } from '../../merge/use-merge.js'
import { alignContent, isSame, type Versions } from '../../merge/merge.js'
import {
  createRequisition,
  readDraft,
  readRequisition,
  saveDraft,
  type Tagged,
} from '../queries/requisition-changes.js'
import { type Entries, entriesOf, LINE_RULES } from './entries.js'
import { fromStored, toStored } from './stored-entries.js'

export type SaveState =
  /** `unsaved`: typed and on its way soon, or not to be kept before there is a title. */
  { readonly kind: 'saved' | 'unsaved' | 'saving' | 'offline' } | { readonly kind: 'failed'; readonly error: unknown }

/** The requisition that is written into, as it was seen last. */
export interface Anchor {
  readonly requisitionId: string
  readonly version: number
  readonly etag: string
  readonly base: Entries
  /** Of the entries that are kept; 0 for none. */
  readonly draftVersion: number
}

export interface KeeperOptions {
  readonly locale: string
  readonly today: () => string
  readonly anchor: Anchor | undefined
  /** As they are kept on the server. */
  readonly saved: Entries
  readonly ask: (versions: Versions<Entries>) => Promise<Entries | undefined>
  /** Others changed something: what is shown from now on. */
  readonly onEntries: (entries: Entries) => void
  readonly onCreated: (requisitionId: string) => void
}

const PAUSE_MS = 1_200
const RETRY_MS = [3_000, 10_000, 30_000] as const

/** Keeps what somebody types on the server, a moment after they pause; in memory as long as nobody can be reached. */
export class DraftKeeper {
  latest: Entries
  anchor: Anchor | undefined
  private saved: Entries
  private locale: string
  private state: SaveState = { kind: 'saved' }
  private readonly listeners = new Set<() => void>()
  private queue: Promise<unknown> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private creation: { readonly title: string; readonly currency: string; readonly key: string } | undefined

  constructor(
    private readonly options: KeeperOptions,
    entries: Entries,
  ) {
    this.latest = entries
    this.saved = options.saved
    this.locale = options.locale
    this.anchor = options.anchor
  }

  readonly current = (): SaveState => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** While the editor is there. */
  follow(): () => void {
    const online = (): void => {
      if (this.state.kind === 'offline') void this.flush()
    }
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(this.timer)
    }
  }

  /** From now on numbers and dates are typed in another way; those that are there are written so. */
  speak(locale: string): void {
    if (locale === this.locale) return
    const said = (entries: Entries): Entries =>
      fromStored(toStored(entries, this.locale, this.options.today()), entries, locale)
    const latest = said(this.latest)
    this.saved = said(this.saved)
    if (this.anchor !== undefined) this.anchor = { ...this.anchor, base: said(this.anchor.base) }
    this.locale = locale
    this.replace(latest)
  }

  /** Somebody typed. */
  type(entries: Entries): void {
    this.latest = entries
    if (this.isKept()) return
    if (this.state.kind !== 'offline') this.become({ kind: 'unsaved' })
    this.saveIn(PAUSE_MS)
  }

  isKept(): boolean {
    return isSame(this.latest, this.saved)
  }

  /** Keeps what is there now. @returns whether all of it is kept */
  flush(): Promise<boolean> {
    clearTimeout(this.timer)
    return this.exclusive(() => this.keep())
  }

  /** Work during which nothing else is saved. */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.queue.then(work)
    this.queue = run.catch(() => undefined)
    return run
  }

  /** The requisition, written as soon as something needs one; undefined before there is a title. */
  async begin(): Promise<Anchor | undefined> {
    if (this.anchor !== undefined) return this.anchor
    const { title, currency } = this.latest
    if (title.trim() === '') return undefined
    // A repeat after a broken connection must say the same to be known again.
    this.creation ??= { title: title.trim(), currency, key: crypto.randomUUID() }
    try {
      const { key, ...body } = this.creation
      this.see(await createRequisition(body, key), 0)
    } catch (error) {
      if (error instanceof ProblemError) this.creation = undefined
      throw error
    }
    const made = this.anchor as Anchor | undefined
    if (made !== undefined) this.options.onCreated(made.requisitionId)
    return made
  }

  /** Merges what somebody else changed with what is typed here. */
  async merge(): Promise<void> {
    const { anchor } = this
    if (anchor !== undefined) await this.exclusive(() => this.catchUp(this.anchor ?? anchor))
  }

  /** Entries that stand here for those that were typed: others changed something. */
  replace(entries: Entries): void {
    this.latest = entries
    this.options.onEntries(entries)
  }

  /** The content was replaced: what was kept beside it is gone. @param sentLines keys of its lines, in their order */
  committed(answer: Tagged, entries: Entries, sentLines: readonly string[]): void {
    this.see(answer, 0, sentLines)
    this.saved = entries
    this.become({ kind: this.isKept() ? 'saved' : 'unsaved' })
  }

  /** What is on the server, with its lines called as they are here. */
  see({ requisition, etag }: Tagged, draftVersion: number, lineKeys: readonly string[] = []): void {
    const { requisitionId, version } = requisition
    const base = entriesOf(requisition, this.locale)
    const lines = base.lines.map((line, index) => ({ ...line, key: lineKeys[index] ?? line.key }))
    this.anchor = { requisitionId, version, etag, base: { ...base, lines }, draftVersion }
  }

  private async keep(): Promise<boolean> {
    if (this.isKept()) return true
    this.become({ kind: 'saving' })
    try {
      await this.send()
    } catch (error) {
      const isOffline = error instanceof ConnectionError
      this.become(isOffline ? { kind: 'offline' } : { kind: 'failed', error })
      if (isOffline) this.saveIn(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? PAUSE_MS)
      this.failures += 1
      return false
    }
    this.failures = 0
    const isKept = this.isKept()
    this.become({ kind: isKept ? 'saved' : 'unsaved' })
    if (!isKept && this.anchor !== undefined) this.saveIn(PAUSE_MS)
    return isKept
  }

  private async send(): Promise<void> {
    const anchor = await this.begin()
    if (anchor === undefined) return
    const mine = this.latest
    const { locale } = this
    try {
      const stored = toStored(mine, locale, this.options.today())
      const draftVersion = await saveDraft(anchor.requisitionId, stored, anchor.draftVersion, anchor.etag)
      this.anchor = { ...anchor, draftVersion }
      this.saved = mine
    } catch (error) {
      if (!isOutdated(error) || !(await this.catchUp(anchor))) throw error
      await this.send()
    }
  }

  /** Somebody changed the requisition, or this person typed in another window. */
  private async catchUp(anchor: Anchor): Promise<boolean> {
    const { requisitionId } = anchor
    const [now, draft] = await Promise.all([readRequisition(requisitionId), readDraft(requisitionId)])
    const content = entriesOf(now.requisition, this.locale)
    const isOwn = now.requisition.version === anchor.version && draft !== undefined
    const merged = await this.options.ask({
      base: isOwn ? this.saved : anchor.base,
      mine: this.latest,
      theirs: isOwn ? fromStored(draft.entries, content, this.locale) : content,
    })
    if (merged === undefined) return false
    const { lines } = alignContent(anchor.base, content, LINE_RULES)
    this.see(
      now,
      draft?.draftVersion ?? 0,
      lines.map(({ key }) => key),
    )
    this.replace(merged)
    return true
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private become(state: SaveState): void {
    if (state.kind === this.state.kind && state.kind !== 'failed') return
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
