/**
 * The line of a log that most likely says what went wrong, trimmed: the last that begins with the name of an error, else
 * the last that speaks of one, else the last. Members of a printed object (`code: 'ECONNREFUSED',`) and frames of a
 * stack only where nothing else is left. undefined: the log has no line with text.
 */
export function tellingLine(log: readonly string[]): string | undefined {
  const lines = log.map((line) => line.trim()).filter((line) => line !== '')
  const own = lines.filter((line) => !isDetail(line.slice(0, READ)))
  return (
    own.findLast((line) => NAMED.test(line.slice(0, READ))) ??
    own.findLast((line) => SPOKEN.test(line.slice(0, READ))) ??
    own.at(-1) ??
    lines.at(-1)
  )
}

/**
 * The `most` lines of a log that are shown open: its last, or those from the line that tells where that is further up.
 * `last`: they are the end of it.
 */
export function excerpt(
  log: readonly string[],
  most: number,
): { readonly lines: readonly string[]; readonly last: boolean } {
  const telling = tellingLine(log)
  const at = log.findLastIndex((line) => line.trim() === telling)
  const start = Math.max(0, Math.min(log.length - most, at - 1))
  return { lines: log.slice(start, start + most), last: start + most >= log.length }
}

/** Of a line so many characters are read. */
const READ = 2000

/**
 * `Error: …`, `TypeError [ERR_X]: …`, `java.net.BindException: …`, `Exception in thread …`, `PG::ConnectionBad: …`,
 * `panic: …`, `PHP Fatal error: …`, `… (LoadError)`, and the reason at the end of Java's chain of causes.
 */
const NAMED =
  /^(?:Uncaught )?(?:Caused by: )?[A-Za-z_$][\w.$:]{0,200}(?:Error|Exception|Refused|Bad|Missing|NotFound|Invalid)(?: \[\w{1,60}\])?:|^(?:Caused by: |Exception in thread|panic: |fatal error: |FATAL\b|PHP (?:Fatal|Parse) error|Fatal error: |Error: )|\([A-Z][\w:]{0,80}Error\)$/

const SPOKEN = /error|exception|fatal|panic|cannot|could not|denied|refused|in use|no such|not found/i

/** A member of an object, a frame of a stack, npm's own epilogue, the version that Node prints last. */
function isDetail(line: string): boolean {
  return (
    /^(?:'[^']{1,80}'|[\w$]{1,80}): .{0,1990}[,{[]$/.test(line) ||
    /^(?:code|errno|syscall|address|port|severity|routine|file|hostname): /.test(line) ||
    /^(?:at |from |\.\.\. \d|goroutine \d|npm (?:error|ERR!|verbose)|Node\.js v\d|exit status \d|File ")/.test(
      line,
    ) ||
    /^[\^~\s{}[\]();,]{1,200}$/.test(line)
  )
}
