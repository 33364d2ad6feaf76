/**
 * Forms that issuers give their secrets, so that scanners can find them. What is longer begins with so many characters,
 * too.
 */
const ISSUED: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/,
  /\b(?:A3T[A-Z0-9]|AKIA|ASIA)[A-Z0-9]{16}\b/, // AWS
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})\b/, // GitHub
  /\bglpat-[\w-]{20}/, // GitLab
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}/, // Stripe
  /\bwhsec_[A-Za-z0-9+/=]{16,}/, // Stripe webhooks
  /\bsk-[A-Za-z0-9_-]{20}/, // OpenAI, Anthropic
  /\bxox[abeoprs]-[\w-]{10}/, // Slack
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/, // SendGrid
  /\bAIza[\w-]{35}/, // Google
  /\bnpm_[A-Za-z0-9]{36}/, // npm
  /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/, // Shopify
  /\bHRKU-[\w-]{30}/, // Heroku
  /\beyJ[\w-]{8,400}\.eyJ[\w-]{8,4000}\./, // JSON web tokens
]

/** `postgres://user:password@host`, a password in any address. */
const PASSWORD_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s/@]+@/i

const SECRET_NAME =
  /(?:^|_)(?:SECRET|SECRETS|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PWD|CREDENTIALS?|PRIVATE_KEY|API_?KEY|ACCESS_KEY|SECRET_KEY(?:_BASE)?|ENCRYPTION_KEY|SIGNING_KEY|AUTH_KEY|DSN|KEY_BASE|SALT|PEPPER)(?:$|_)/i

/** Of a digest or a revision everybody knows what it is. */
const PUBLIC_NAME =
  /(?:^|_)(?:SHA|SHA1|SHA256|COMMIT|REVISION|DIGEST|CHECKSUM|FINGERPRINT|VERSION|ID|URL|ARN|HOST|PUBLIC_KEY)$/i

/**
 * Why a value looks like a secret; undefined when it does not. It errs on the side of asking: a secret that is given
 * another way works all the same, one that was written into a workflow file is known to everybody who can read it.
 */
export function secretLikeness(name: string, value: string): string | undefined {
  const text = value.trim()
  if (ISSUED.some((form) => form.test(text))) return 'it has the format of an issued key or token'
  if (PASSWORD_IN_URL.test(text)) return 'it is a URL with a password in it'
  if (SECRET_NAME.test(name) && text.length >= 6 && !isCommon(text) && !/^https?:\/\/[^@]*$/.test(text))
    return 'its name suggests a secret'
  if (!PUBLIC_NAME.test(name) && isRandom(text)) return 'it looks random'
  return undefined
}

/** A long run of letters and digits with as much in it as a key has; words, paths and addresses have less. */
function isRandom(text: string): boolean {
  if (!/^[A-Za-z0-9+/=_-]{24,}$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && entropy(text) >= 3
  return !/[-_/]/.test(text) || text.split(/[-_/]/).some((part) => part.length >= 20)
    ? entropy(text) >= 4
    : false
}

/** Shannon entropy in bits for each character. */
function entropy(text: string): number {
  const counts = Map.groupBy([...text], (char) => char)
  return [...counts.values()].reduce((sum, { length }) => {
    const share = length / text.length
    return sum - share * Math.log2(share)
  }, 0)
}

/** Values that say nothing on their own. */
const COMMON_WORDS = new Set(
  'production staging development review warning default localhost enabled disabled'.split(' '),
)

/** Words and numbers too common to be issued secrets. */
const isCommon = (text: string): boolean => COMMON_WORDS.has(text.toLowerCase()) || /^\d{1,5}$/.test(text)
