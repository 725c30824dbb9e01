/** Runs work of each name at once and then at most once in a while; the last of what came meanwhile is not forgotten. */
export class Throttle {
  private readonly resting = new Map<string, { next: (() => void) | undefined }>()

  constructor(private readonly everyMs: number) {}

  run(name: string, work: () => void): void {
    const rest = this.resting.get(name)
    if (rest !== undefined) {
      rest.next = work
      return
    }
    this.start(name, work)
  }

  private start(name: string, work: () => void): void {
    const rest: { next: (() => void) | undefined } = { next: undefined }
    this.resting.set(name, rest)
    setTimeout(() => {
      this.resting.delete(name)
      if (rest.next !== undefined) this.start(name, rest.next)
    }, this.everyMs)
    work()
  }
}
