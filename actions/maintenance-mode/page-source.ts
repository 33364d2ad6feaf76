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
      `is '${page}', which cannot be read (${why})`,
      'Check out the repository first, and use a path in it.',
    )
  })
  const text = html.trim()
  if (text === '')
    throw new InputError('page', `is '${page}', which is empty`, 'Write a page, or leave the input empty.')
  if (text.length > BODY_LIMIT) {
    throw new InputError(
      'page',
      `is '${page}' with ${text.length} characters; the Elastic Load Balancing limit is ${BODY_LIMIT}`,
      "Shorten it, or host it and set 'page-url' to its address.",
    )
  }
  return { kind: 'html', html: text }
}
