/** `node scripts/check-version.ts v1.2.3`: the tag, package.json, the user agent's version and CHANGELOG.md must agree. */
import { readFileSync } from 'node:fs'
import { RENGA_VERSION } from '../src/aws/client/session.ts'

const tag = process.argv[2]
const manifest: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const problems: string[] = []
if (RENGA_VERSION !== manifest.version)
  problems.push(`src/aws/client/session.ts says ${RENGA_VERSION}, package.json ${manifest.version}`)
if (tag !== undefined && tag !== `v${manifest.version}`)
  problems.push(`the tag is ${tag}, package.json says ${manifest.version}`)
if (tag !== undefined && !readFileSync('CHANGELOG.md', 'utf8').includes(`## ${manifest.version}`)) {
  problems.push(`CHANGELOG.md has no section '## ${manifest.version}'`)
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
