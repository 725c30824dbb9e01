/** Writes rows of one kind, many in one statement. */
export interface RowWriter<T> {
  /** About how long a row is, in characters. */
  sizeOf(row: T): number
  /** In the order in which they were collected. */
  write(rows: readonly T[]): Promise<void>
}

interface Batch {
  rows: unknown[]
  size: number
}

/** What waits at most: beyond it, it is written before the end. */
const MOST_ROWS = 200
const MOST_CHARACTERS = 1_000_000

/**
 * Rows that nobody reads before the commit, such as events and the trail: a transaction writes those of one kind together,
 * since each statement is a round trip.
 */
export class CollectedRows {
  readonly #batches = new Map<RowWriter<never>, Batch>()

  async add<T>(writer: RowWriter<T>, row: T): Promise<void> {
    const batch = this.#batches.get(writer) ?? { rows: [], size: 0 }
    this.#batches.set(writer, batch)
    batch.rows.push(row)
    batch.size += writer.sizeOf(row)
    if (batch.rows.length >= MOST_ROWS || batch.size >= MOST_CHARACTERS) await this.#write(writer, batch)
  }

  /** Writes all that waits. */
  async flush(): Promise<void> {
    for (const [writer, batch] of this.#batches) await this.#write(writer, batch)
  }

  /** Runs a part whose failure undoes what it wrote, and nothing that was collected before it. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      // Its own failures are the part's.
      await this.flush()
      return result
    } catch (error) {
      this.#batches.clear()
      throw error
    }
  }

  async #write(writer: RowWriter<never>, batch: Batch): Promise<void> {
    this.#batches.delete(writer)
    await writer.write(batch.rows as never[])
  }
}
