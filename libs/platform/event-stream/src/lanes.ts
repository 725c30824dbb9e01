/** Work of the same lane runs one after the other, that of different lanes side by side. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>()

  /** `work` must not reject. */
  add(lane: string, work: () => Promise<void>): void {
    const before = this.tails.get(lane)
    const tail = (before === undefined ? work() : before.then(work)).finally(() => {
      if (this.tails.get(lane) === tail) this.tails.delete(lane)
    })
    this.tails.set(lane, tail)
  }

  /** Resolves when every lane has run empty. */
  async empty(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values())
  }
}
