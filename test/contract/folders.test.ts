import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from '@jest/globals'

/** A reader sees what a folder holds at one look. */
const MOST = 20

/** `folder: n files` for every folder that holds too many on one level. */
function crowded(files: readonly string[]): readonly string[] {
  return [...Map.groupBy(files, (file) => dirname(file))].flatMap(([folder, { length }]) =>
    length > MOST ? [`${folder}: ${length} files`] : [],
  )
}

it(`no folder of src or actions holds more than ${MOST} files on one level`, () => {
  const files = ['src', 'actions'].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  expect(files.length).toBeGreaterThan(400)
  expect(crowded(files)).toEqual([])
})

it('one file too many is found, and those of folders below do not count', () => {
  const full = Array.from({ length: MOST }, (_, at) => `src/ecs/${at}.ts`)
  expect(crowded([...full, 'src/ecs/task/one-more.ts'])).toEqual([])
  expect(crowded([...full, 'src/ecs/one-more.ts'])).toEqual([`src/ecs: ${MOST + 1} files`])
})
