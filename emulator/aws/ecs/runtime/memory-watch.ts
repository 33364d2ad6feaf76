import { readdir, readFile } from 'node:fs/promises'
import { signalGroup } from './reaper.ts'

const PAGE = 4096
const MIB = 1024 * 1024
const EVERY_MS = 1000

/**
 * Looks once a second at the resident memory of process groups (Linux: /proc/<pid>/stat, proc(5)) and reports
 * those over their limit. Pages that processes of a group share are counted for each. Elsewhere than on Linux
 * it sees nothing.
 */
export class MemoryWatch {
  readonly #limits = new Map<number, { readonly bytes: number; readonly exceeded: () => void }>()
  #timer: NodeJS.Timeout | undefined
  #reading = false

  /** `limit` in MiB. Returns what ends the watch. */
  add(group: number, limit: number, exceeded: () => void): () => void {
    this.#limits.set(group, { bytes: limit * MIB, exceeded })
    this.#timer ??= setInterval(() => void this.#look(), EVERY_MS).unref()
    return () => {
      this.#limits.delete(group)
      if (this.#limits.size === 0) this.close()
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async #look(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    try {
      const used = await residentByGroup(new Set(this.#limits.keys()))
      for (const [group, bytes] of used) {
        const limit = this.#limits.get(group)
        if (limit !== undefined && bytes > limit.bytes) limit.exceeded()
      }
    } finally {
      this.#reading = false
    }
  }
}

/** Resident bytes of the given process groups. */
export async function residentByGroup(groups: ReadonlySet<number>): Promise<ReadonlyMap<number, number>> {
  const used = new Map<number, number>()
  for await (const { group, pages } of processes()) {
    if (groups.has(group)) used.set(group, (used.get(group) ?? 0) + pages * PAGE)
  }
  return used
}

/**
 * Has the group a process that runs? One that has ended and waits for its parent to notice does not count.
 */
export async function groupRuns(group: number): Promise<boolean> {
  if (!signalGroup(group, 0)) return false
  let seen = false
  for await (const found of processes()) {
    seen = true
    if (found.group === group && !found.ended) return true
  }
  // Without /proc, the signal decides.
  return !seen
}

async function* processes(): AsyncGenerator<{ group: number; pages: number; ended: boolean }> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    // The process may be gone by now.
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
    if (stat === '') continue
    // "pid (comm) state ppid pgrp …": comm may hold spaces and parentheses, so fields are counted from its
    // end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    yield {
      group: Number(fields[2]),
      pages: Number(fields[21]),
      ended: fields[0] === 'Z' || fields[0] === 'X',
    }
  }
}
