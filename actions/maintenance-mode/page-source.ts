import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { BODY_LIMIT, type PageSource } from '../../src/maintenance/page.ts'
import { InputError } from '../../src/runtime/errors.ts'
import type { MaintenanceInputs } from './inputs.ts'

/** Reads the page's file. Throws InputError when it cannot be read, is empty or too long for a fixed response. */
export async function readPage(
  { page, pageUrl }: Pick<MaintenanceInputs, 'page' | 'pageUrl'>,
  workspace: string,
): Promise<PageSource> {
  if (pageUrl !== undefined) return { kind: 'url', url: pageUrl }
  if (page === undefined) return { kind: 'default' }
  const html = await readFile(resolve(workspace, page), 'utf8').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new InputError(
      'page',
      `names '${page}', which cannot be read (${why})`,
      'Check out the repository before, and give a path in it.',
    )
  })
  const text = html.trim()
  if (text === '')
    throw new InputError('page', `names '${page}', which is empty`, 'Write a page, or leave the input out.')
  if (text.length > BODY_LIMIT) {
    throw new InputError(
      'page',
      `names '${page}' with ${text.length} characters, and Elastic Load Balancing takes ${BODY_LIMIT}`,
      "Shorten it, or put it somewhere and give its address as 'page-url'.",
    )
  }
  return { kind: 'html', html: text }
}
