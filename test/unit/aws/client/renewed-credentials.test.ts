import { describe, expect, it } from '@jest/globals'
import { renewed } from '../../../../src/aws/client/renewed-credentials.ts'
import { type Logger, silentLogger } from '../../../../src/runtime/log.ts'

const MINUTE = 60_000

/** A role whose credentials last an hour, and a clock that says what it is told. */
async function role(minutesFast = 0) {
  let now = 0
  let taken = 0
  let asked = 0
  let refusal: Error | undefined
  const warnings: string[] = []
  const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }
  const clock = { now: () => now, sleep: () => Promise.reject(new Error('nobody waits')) }
  const take = async () => {
    asked += 1
    if (refusal !== undefined) throw refusal
    taken += 1
    return {
      accessKeyId: `ASIA${taken}`,
      secretAccessKey: 'x',
      sessionToken: 'x',
      expiration: new Date(now + (60 - minutesFast) * MINUTE),
    }
  }
  const ask = await renewed(take, { clock, log })
  return {
    warnings,
    ask,
    taken: () => taken,
    asked: () => asked,
    refuse: (error: Error | undefined) => {
      refusal = error
    },
    at: (minutes: number) => {
      now = minutes * MINUTE
      return ask().then(({ accessKeyId }) => accessKeyId)
    },
  }
}

describe("a role's credentials", () => {
  it('are taken at once, kept while they are good, and renewed before they end', async () => {
    const { at, taken } = await role()
    expect(taken()).toBe(1)
    const keys: string[] = []
    for (const minute of [0, 30, 53, 55, 59, 61, 108, 110, 121]) keys.push(await at(minute))
    expect(keys).toEqual([1, 1, 1, 2, 2, 2, 2, 3, 3].map((number) => `ASIA${number}`))
  })

  it('are renewed once for all clients that ask together', async () => {
    const { at, ask, taken } = await role()
    await at(0)
    const [first, ...others] = await Promise.all([at(55), ask(), ask(), ask()])
    expect(taken()).toBe(2)
    expect(first).toBe('ASIA2')
    expect(others.map(({ accessKeyId }) => accessKeyId)).toEqual(['ASIA2', 'ASIA2', 'ASIA2'])
  })

  it('that cannot be renewed yet are used while they are good, with one warning', async () => {
    const { at, refuse, warnings } = await role()
    refuse(new Error('STS is not there'))
    expect([await at(55), await at(57)]).toEqual(['ASIA1', 'ASIA1'])
    expect(warnings).toEqual([
      "The role's credentials end soon and could not be renewed yet: STS is not there",
    ])
    refuse(undefined)
    expect(await at(58)).toBe('ASIA2')
    refuse(new Error('STS is gone again'))
    expect(await at(115)).toBe('ASIA2')
    expect(warnings).toHaveLength(2)
  })

  it('that have ended and cannot be renewed fail with the reason', async () => {
    const { at, refuse } = await role()
    refuse(new Error('the trust policy refuses'))
    await expect(at(60)).rejects.toThrow('the trust policy refuses')
    refuse(undefined)
    expect(await at(61)).toBe('ASIA2')
  })

  it.each([53, 54, 55, 59, 60, 75])(
    'are taken once a minute where the clock is %d minutes fast',
    async (fast) => {
      const { at, asked } = await role(fast)
      for (let request = 0; request < 100; request++) await at(request / 200)
      expect(asked()).toBe(1)
      for (let request = 0; request < 100; request++) await at(request / 10)
      // 52 minutes leave 8, so every second minute is soon enough.
      expect(asked()).toBe(fast === 52 ? 5 : 10)
    },
  )

  it('that are refused are asked for once a minute, and with every request once they have ended', async () => {
    const { at, asked, refuse, warnings } = await role()
    refuse(new Error('STS is not there'))
    for (const minute of [54, 54.5, 54.99, 55, 55.99, 56]) expect(await at(minute)).toBe('ASIA1')
    expect([asked(), warnings.length]).toEqual([4, 1])
    for (const minute of [60, 60.1]) await expect(at(minute)).rejects.toThrow('STS is not there')
    expect(asked()).toBe(6)
  })
})
