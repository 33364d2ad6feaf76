/** `200-399`, `200,401` or both mixed, as a test of a status; undefined for anything else. */
export function parseStatuses(text: string): ((status: number) => boolean) | undefined {
  const ranges = text.split(',').map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part))
  const parsed = ranges.flatMap((match) =>
    match === null ? [] : [[Number(match[1]), Number(match[2] ?? match[1])] as const],
  )
  if (parsed.length !== ranges.length || parsed.some(([from, to]) => from > to)) return undefined
  return (status) => parsed.some(([from, to]) => status >= from && status <= to)
}
