import { PageCount } from './page-count.ts'

/**
 * Everything that a listing has. A page may be empty and still name a next one, as several services say of theirs
 * (https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html, ListTasks with a filter): only a page
 * without a token is the last. `action`: of IAM, for the error when there is no last one (./page-count.ts).
 */
export async function allPages<T>(
  action: string,
  read: (token: string | undefined) => Promise<{
    readonly items: readonly T[] | undefined
    readonly next: string | undefined
  }>,
): Promise<readonly T[]> {
  const pages = new PageCount(action)
  const all: T[] = []
  let token: string | undefined
  do {
    const { items = [], next } = await read(token)
    all.push(...items)
    token = pages.next(next)
  } while (token !== undefined)
  return all
}
