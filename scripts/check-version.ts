/**
 * `node scripts/check-version.ts v1.2.3`: the tag, package.json, the user agent's version and CHANGELOG.md must agree.
 */
import { readFileSync } from 'node:fs'
import { RENGA_VERSION } from '../src/runtime/version.ts'
import { entriesOf } from './changelog.ts'

const tag = process.argv[2]
const manifest: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const problems: string[] = []
if (RENGA_VERSION !== manifest.version)
  problems.push(`src/runtime/version.ts says ${RENGA_VERSION}, package.json ${manifest.version}`)
if (tag !== undefined && tag !== `v${manifest.version}`)
  problems.push(`the tag is ${tag}, package.json says ${manifest.version}`)
if (tag !== undefined && entriesOf(readFileSync('CHANGELOG.md', 'utf8'), manifest.version) === undefined)
  problems.push(`CHANGELOG.md has no entries under '## ${manifest.version}'`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
