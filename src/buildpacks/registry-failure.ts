/**
 * What to do about a build that failed because packages could not be fetched: by the last lines of npm, yarn, pnpm, pip,
 * Bundler, Composer, Maven, Gradle or go. undefined: they say nothing of the kind, so the app itself is to blame.
 */
export function registryFailure(lines: readonly string[]): string | undefined {
  const text = lines.map((line) => line.slice(0, 1000))
  const found = CAUSES.find(({ says }) => text.some((line) => says.test(line)))
  if (found === undefined) return undefined
  const host = text
    .flatMap((line) => (found.says.test(line) ? (HOST.exec(line)?.slice(1) ?? []) : []))
    .find(Boolean)
  return found.fix(host ?? 'the package registry')
}

/** The host that could not be reached, where the line names it. */
const HOST = /(?:https?:\/\/|ENOTFOUND |EAI_AGAIN |host=')([\w.-]{1,253})/

interface Cause {
  readonly says: RegExp
  readonly fix: (host: string) => string
}

const CAUSES: readonly Cause[] = [
  {
    says: /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|CERT_HAS_EXPIRED|self[- ]signed certificate|unable to get local issuer certificate|CERTIFICATE_VERIFY_FAILED|certificate verify failed|PKIX path building failed|x509: certificate/,
    fix: (host) =>
      `The certificate of ${host} is not trusted, most often because a proxy answers in its place: give the build the proxy's CA (for npm, NODE_EXTRA_CA_CERTS or 'cafile' in .npmrc). The app's files are not the cause.`,
  },
  {
    says: /\bE40[13]\b|401 Unauthorized|403 Forbidden|Authentication (?:is )?required|ERR_PNPM_FETCH_40[13]/,
    fix: (host) =>
      `${sentence(host)} refused to hand out a package: check the login of the private registry (for npm, the token in .npmrc and the variable it reads).`,
  },
  {
    says: /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b|network (?:request|timeout|is unreachable)|Temporary failure in name resolution|Name or service not known|NewConnectionError|ReadTimeoutError|Net::OpenTimeout|Could not resolve host|Could not transfer artifact|Connection (?:timed out|refused|reset)|i\/o timeout|\b50[234] (?:Bad Gateway|Service Unavailable|Gateway Time)/i,
    fix: (host) =>
      `${sentence(host)} could not be reached from the runner: re-run the job, and if it fails again, check the runner's network and proxy. The app's files are not the cause.`,
  },
]

const sentence = (text: string): string => text.replace(/^the /, 'The ')
