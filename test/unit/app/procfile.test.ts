import { describe, expect, it } from '@jest/globals'
import { parseProcfile } from '../../../src/app/procfile.ts'

describe('parseProcfile', () => {
  it('reads process types in order', () => {
    const { entries, problems } = parseProcfile('web: npm start\nworker: npm run work\nrelease: npm run migrate\n', 'Procfile')
    expect(problems).toEqual([])
    expect(entries.map((entry) => [entry.type, entry.command])).toEqual([
      ['web', 'npm start'],
      ['worker', 'npm run work'],
      ['release', 'npm run migrate'],
    ])
  })
})
