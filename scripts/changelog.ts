/**
 * The entries of one version in a changelog of `## 1.2.3` headings, as written, without the heading; a date or a link
 * may follow the number. Undefined when there is no such heading, or nothing under it.
 *
 * @param version without a leading `v`
 */
export function entriesOf(changelog: string, version: string): string | undefined {
  const lines = changelog.split('\n')
  const heading = /^## \[?([^\s\]]+)/
  const start = lines.findIndex((line) => heading.exec(line)?.[1] === version)
  if (start === -1) return undefined
  const end = lines.findIndex((line, index) => index > start && heading.test(line))
  const entries = lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim()
  return entries === '' ? undefined : entries
}
