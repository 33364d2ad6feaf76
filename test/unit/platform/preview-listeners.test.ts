import { describe, expect, it } from '@jest/globals'
import { parsePreviewDescriptor } from '../../../src/platform/parse.ts'
import { checkListeners, listenersOf } from '../../../src/platform/preview-listeners.ts'

const NAME = '/renga/apps/shop/preview'
const arn = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/${name}/0123456789abcdef/0123456789abcdef`
const own = { arn: arn('previews-2'), url: 'https://*.preview-2.example.com' }
const albOf = (listeners: readonly unknown[]) => ({
  url: 'https://*.preview.example.com',
  vpc: 'vpc-0123456789abcdef0',
  listeners,
})

const parse = (listeners: readonly unknown[]) =>
  parsePreviewDescriptor(
    NAME,
    JSON.stringify({
      version: 1,
      repository: 'shop-previews',
      taskRole: 'arn:aws:iam::123456789012:role/shop-preview',
      logGroup: '/renga/shop/preview',
      containerPort: 8080,
      sharedAlb: albOf(listeners),
    }),
  )

/** The listeners of a descriptor, or what is wrong with it. */
function read(listeners: readonly unknown[]) {
  const parsed = parse(listeners)
  if ('problems' in parsed) return parsed.problems
  const { sharedAlb } = parsed.value
  if (sharedAlb === undefined) throw new Error('it has load balancers')
  checkListeners(sharedAlb, NAME)
  return listenersOf(sharedAlb)
}

describe('the listeners of previews', () => {
  it.each([
    [
      'the form of before: an ARN, with the pattern of all',
      [arn('previews-1')],
      [{ arn: arn('previews-1'), url: 'https://*.preview.example.com' }],
    ],
    [
      'a second one with its own pattern',
      [arn('previews-1'), own],
      [{ arn: arn('previews-1'), url: 'https://*.preview.example.com' }, own],
    ],
    ['all with their own', [own], [own]],
    [
      'no ARN',
      ['previews-1'],
      [
        `Parameter '${NAME}': the field 'sharedAlb.listeners[0]' is "previews-1". Use the ARN of a listener, or an object with its arn and its url.`,
      ],
    ],
    [
      'an object without a pattern',
      [{ arn: arn('previews-1') }],
      [
        `Parameter '${NAME}': the field 'sharedAlb.listeners[0].url' is missing. Add the address of the previews on this load balancer, e.g. https://*.preview-2.example.com.`,
      ],
    ],
    [
      'a pattern without an asterisk',
      [{ ...own, url: 'https://preview.example.com' }],
      [
        `Parameter '${NAME}': the field 'sharedAlb.listeners[0].url' is "https://preview.example.com". Use the address of the previews on this load balancer, e.g. https://*.preview-2.example.com.`,
      ],
    ],
    [
      'neither text nor object',
      [7],
      [
        `Parameter '${NAME}': the field 'sharedAlb.listeners[0]' is 7. Use the ARN of a listener, or an object with its arn and its url.`,
      ],
    ],
  ])('%s', (_what, listeners, expected) => expect(read(listeners)).toEqual(expected))

  it.each([
    ['two ARNs', [arn('previews-1'), arn('previews-2')]],
    [
      'a pattern that is written again',
      [arn('previews-1'), { ...own, url: 'https://*.preview.example.com' }],
    ],
    [
      'another port, which no DNS record knows',
      [own, { ...own, url: 'https://*.preview-2.example.com:8443' }],
    ],
    ['capital letters', [own, { ...own, url: 'https://*.Preview-2.example.com' }]],
  ])('%s are refused: one wildcard record leads to one load balancer', (_what, listeners) => {
    expect(() => read(listeners)).toThrow(
      /'sharedAlb\.listeners\[1\]' and 'sharedAlb\.listeners\[0\]' both have the addresses '\*\.preview(-2)?\.example\.com'.*\n?.*its own 'url'/,
    )
  })
})
