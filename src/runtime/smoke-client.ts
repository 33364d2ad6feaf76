/** One GET without following redirects: the status is what is asked for, the body is thrown away. */
export const smokeClient = {
  async get(url: string, signal: AbortSignal): Promise<number> {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': 'renga-gate', 'cache-control': 'no-cache' },
    })
    await answer.body?.cancel()
    return answer.status
  },
}
