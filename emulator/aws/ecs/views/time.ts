/** Epoch milliseconds as the SDK's own type; undefined stays undefined. */
export const date = (at: number | undefined): Date | undefined =>
  at === undefined ? undefined : new Date(at)
