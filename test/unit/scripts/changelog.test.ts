import { expect, it } from '@jest/globals'
import { entriesOf } from '../../../scripts/changelog.ts'

const CHANGELOG = `# Changelog

Words above.

## Unreleased

- Next.

## [1.2.30] - 2026-11-30

- Thirty.

  More of it.

### Fixed

- A thing.

## 1.2.3

- Three.

## 1.2.2

## 1.2.1
`

it.each([
  ['1.2.30', '- Thirty.\n\n  More of it.\n\n### Fixed\n\n- A thing.'],
  ['1.2.3', '- Three.'],
  ['Unreleased', '- Next.'],
  ['1.2.2', undefined],
  ['1.2.1', undefined],
  ['1.2', undefined],
  ['', undefined],
])('the entries of %s', (version, entries) => {
  expect(entriesOf(CHANGELOG, version)).toBe(entries)
})
