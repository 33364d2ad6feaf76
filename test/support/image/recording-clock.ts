import type { Clock } from '../../../src/runtime/clock.ts'

/** Time stands still; every sleep is over at once and is written down. */
export class RecordingClock implements Clock {
  readonly sleeps: number[] = []

  now(): number {
    return Date.UTC(2026, 0, 1)
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.sleeps.push(ms)
  }
}
