/**
 * Is this run on the emulator (emulator/)? Only when both say so: RENGA_LAPTOP=1 alone could be set anywhere, and GitHub's
 * address is never a loopback one.
 */
export function isOnLaptop(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['RENGA_LAPTOP'] !== '1') return false
  const url = URL.parse(env['GITHUB_SERVER_URL'] ?? '')
  return url !== null && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
}
