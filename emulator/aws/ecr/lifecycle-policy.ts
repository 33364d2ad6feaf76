import { isRecord, textOf } from './json.ts'
import { invalidParameter } from './state.ts'
import { messageOf } from './thrown.ts'

const LIMIT_CHARACTERS = 30_720
const COUNT_TYPES: Readonly<Record<string, boolean>> = {
  imageCountMoreThan: false,
  sinceImagePushed: true,
  sinceImagePulled: true,
  sinceImageTransitioned: true,
}

/**
 * Checks a lifecycle policy text as PutLifecyclePolicy does; throws InvalidParameterException that names the rule.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html
 */
export function checkLifecyclePolicy(text: string): void {
  if (text.length < 100 || text.length > LIMIT_CHARACTERS) {
    fail(`Member must have length between 100 and ${LIMIT_CHARACTERS}`)
  }
  const rules = readRules(text)
  const priorities = new Set<number>()
  let anyPriority: number | undefined
  for (const [index, rule] of rules.entries()) {
    const where = `rule ${index + 1}`
    if (!isRecord(rule)) fail(`${where} is not an object`)
    const priority = rule['rulePriority']
    if (typeof priority !== 'number' || !Number.isInteger(priority) || priority < 1)
      fail(`${where} needs a 'rulePriority' of 1 or more`)
    if (priorities.has(priority)) fail(`'rulePriority' ${priority} is used more than once`)
    priorities.add(priority)
    const status = checkSelection(rule['selection'], where)
    if (status === 'any') {
      if (anyPriority !== undefined) fail("only one rule can select 'any'")
      anyPriority = priority
    }
    const action = isRecord(rule['action']) ? rule['action']['type'] : undefined
    if (action !== 'expire' && action !== 'transition')
      fail(`${where} has the action type '${String(action)}'`)
  }
  if (anyPriority !== undefined && Math.max(...priorities) !== anyPriority) {
    fail("the rule that selects 'any' must have the highest 'rulePriority'")
  }
}

function readRules(text: string): readonly unknown[] {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    fail(`the text is not JSON: ${messageOf(error)}`)
  }
  const rules = isRecord(document) ? document['rules'] : undefined
  if (!Array.isArray(rules) || rules.length === 0) fail("'rules' must be a list with at least one rule")
  return rules
}

function checkSelection(selection: unknown, where: string): string {
  if (!isRecord(selection)) fail(`${where} has no 'selection'`)
  const status = textOf(selection['tagStatus'])
  if (status !== 'tagged' && status !== 'untagged' && status !== 'any')
    fail(`${where} has the 'tagStatus' '${status}'`)
  const lists = [selection['tagPrefixList'], selection['tagPatternList']].filter((list) => list !== undefined)
  if (status === 'tagged' && lists.length !== 1)
    fail(`${where} selects 'tagged' and needs either 'tagPrefixList' or 'tagPatternList'`)
  if (status !== 'tagged' && lists.length > 0)
    fail(`${where} selects '${status}' and cannot have a list of tags`)
  for (const list of lists)
    if (!Array.isArray(list) || list.length === 0) fail(`${where} has an empty list of tags`)
  const countType = textOf(selection['countType']) ?? ''
  const needsUnit = COUNT_TYPES[countType]
  if (needsUnit === undefined) fail(`${where} has the 'countType' '${countType}'`)
  if (needsUnit !== (selection['countUnit'] === 'days')) {
    fail(`${where} ${needsUnit ? "needs 'countUnit': 'days'" : "cannot have 'countUnit'"}`)
  }
  const number = selection['countNumber']
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
    fail(`${where} needs a 'countNumber' of 1 or more`)
  return status
}

function fail(problem: string): never {
  throw invalidParameter(
    `Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: ${problem}'`,
  )
}
