/** Bits of a value that a bucket tells apart: the relative error is at most 1 / 2^7. */
const PRECISION = 7
const HALF = 2 ** PRECISION

/**
 * Counts durations in buckets that grow with the value (as HdrHistogram does), in microseconds: constant memory, every
 * value counts, and histograms can be added up. Quantiles are the upper edge of their bucket, never flattering.
 */
export class Histogram {
  #counts = new Map()
  #total = 0
  #sum = 0
  #greatest = 0

  /** What {@link toJSON} gave. */
  static from({ counts, sum, greatest }) {
    const histogram = new Histogram()
    for (const [bucket, count] of counts) {
      histogram.#counts.set(bucket, count)
      histogram.#total += count
    }
    histogram.#sum = sum
    histogram.#greatest = greatest
    return histogram
  }

  /** A duration in ms. */
  add(milliseconds) {
    const value = Math.max(0, Math.round(milliseconds * 1000))
    const bucket = bucketOf(value)
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1)
    this.#total += 1
    this.#sum += value
    if (value > this.#greatest) this.#greatest = value
  }

  addAll(other) {
    for (const [bucket, count] of other.#counts) this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count)
    this.#total += other.#total
    this.#sum += other.#sum
    this.#greatest = Math.max(this.#greatest, other.#greatest)
    return this
  }

  get count() {
    return this.#total
  }

  /** In ms; NaN without values. */
  get mean() {
    return this.#sum / this.#total / 1000
  }

  get max() {
    return this.#total === 0 ? Number.NaN : this.#greatest / 1000
  }

  /** The ms that the share `q` of the values does not exceed; NaN without values. */
  quantile(q) {
    if (this.#total === 0) return Number.NaN
    let left = Math.max(1, Math.ceil(q * this.#total))
    for (const [bucket, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      left -= count
      if (left <= 0) return Math.min(edgeOf(bucket), this.#greatest) / 1000
    }
    return this.max
  }

  toJSON() {
    return { counts: [...this.#counts], sum: this.#sum, greatest: this.#greatest }
  }
}

/** Below 2^8 a bucket for each value; from there 2^7 buckets for each power of two. */
function bucketOf(value) {
  const shift = Math.max(0, Math.floor(Math.log2(Math.max(1, value))) - PRECISION)
  return shift * HALF + Math.floor(value / 2 ** shift)
}

function edgeOf(bucket) {
  const shift = Math.max(0, Math.floor(bucket / HALF) - 1)
  return (bucket - shift * HALF + 1) * 2 ** shift - 1
}
