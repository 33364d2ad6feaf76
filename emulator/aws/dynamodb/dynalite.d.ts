/** dynalite 4 ships no types: the part that the emulator uses (https://github.com/architect/dynalite#readme). */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  interface DynaliteOptions {
    /** Milliseconds that tables stay in CREATING, DELETING and UPDATING. */
    readonly createTableMs?: number
    readonly deleteTableMs?: number
    readonly updateTableMs?: number
    readonly path?: string
  }

  export default function dynalite(options?: DynaliteOptions): Server
}
