/** What domain code may say while it works. Adapters: the GitHub runner's workflow commands, or an array in tests. */
export interface Logger {
  info(message: string): void
  debug(message: string): void
  warning(
    message: string,
    at?: { readonly file: string; readonly line?: number; readonly column?: number },
  ): void
  notice(message: string): void
  /** Runs `work` in a collapsible group whose title is a noun ("Task definitions"). */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /**
   * Registers a secret before its first use: it leaves the action nowhere any more (./redaction/redactor.ts says what
   * of it is hidden). `name` is that of the config var, where it is one.
   */
  mask(secret: string, name?: string): void
}

/** Says nothing. */
export const silentLogger: Logger = {
  info: () => {},
  debug: () => {},
  warning: () => {},
  notice: () => {},
  group: (_title, work) => work(),
  mask: () => {},
}
