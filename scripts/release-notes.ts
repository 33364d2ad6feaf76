/**
 * `node scripts/release-notes.ts v1.2.3`: prints what CHANGELOG.md says of the version, which is what its GitHub
 * release says.
 */
import { readFileSync } from 'node:fs'
import { entriesOf } from './changelog.ts'

const [tag = ''] = process.argv.slice(2)
const entries = entriesOf(readFileSync('CHANGELOG.md', 'utf8'), tag.replace(/^v/, ''))
if (entries === undefined) {
  console.error(
    `CHANGELOG.md has no entries under '## ${tag.replace(/^v/, '')}'. Write them, and tag that commit.`,
  )
  process.exit(1)
}
console.log(entries)
