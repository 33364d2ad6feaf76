/**
 * What AWS's own text of a refusal names: "User: arn:aws:sts::…:assumed-role/<role>/<session> is not authorized to
 * perform: <action> on resource: <arn> because no identity-based policy allows the <action> action"
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html). ECS cuts some of its texts at 255
 * characters, so each part may be missing; then what was being fetched tells the action. A text of several refusals (a
 * retry, one for the task and one for its container) has a sentence for each. undefined: the text is not a refusal.
 */
export function denialFix(text: string): string | undefined {
  if (!/not authorized to perform|AccessDenied|Access to KMS is not allowed/.test(text)) return undefined
  const naming = text.split('User: ').filter((part) => deniedAction(part) !== undefined)
  const fixes = new Set((naming.length === 0 ? [text] : naming.slice(0, MOST_READ)).map(fixOf))
  return [...fixes].slice(0, MOST_TOLD).join(' ')
}

/** Refusals of one text that are read, and of those that are told: more is the same one again. */
const MOST_READ = 20
const MOST_TOLD = 3

/** Of one refusal. */
function fixOf(text: string): string {
  const role = /assumed-role\/([\w+=,.@-]{1,64})/.exec(text)?.[1]
  const named = deniedAction(text)
  const guess = named === undefined ? guessed(text) : undefined
  const action = named?.action ?? guess?.action
  const who = role === undefined ? 'the execution role' : `the role '${role}'`
  if (action === undefined)
    return `Allow ${who} to read what a task needs at startup: secretsmanager:GetSecretValue on its secrets (kms:Decrypt on their key), ecr:GetAuthorizationToken on *. The message does not say which was denied; CloudTrail does.`
  const resource = named?.resource ?? guess?.resource
  const on = resource === undefined ? '' : ` on ${resource}`
  if (/explicit deny/.test(text))
    return `An explicit deny blocks ${who} from ${action}${on}: change that policy; an allow does not override it.`
  if (/no resource-based policy/.test(text))
    return `Allow ${who} ${action}${on} in that resource's own policy: it belongs to another account.`
  return `Allow ${who} ${action}${on}.`
}

/** The action, and the resource if there is one, that the first refusal of a text names; undefined: it names none. */
export function deniedAction(
  text: string,
): { readonly action: string; readonly resource: string | undefined } | undefined {
  const found =
    /not authorized to perform:\s{0,4}([a-z0-9-]{1,40}:[A-Za-z*]{1,80})(?:\s{1,4}on resource:\s{0,4}([^\s,;]{1,500}))?/.exec(
      text,
    )
  if (found?.[1] === undefined) return undefined
  return { action: found[1], resource: found[2]?.replace(/\.$/, '') }
}

/** By what was being fetched, where the text is cut off or names nothing. */
function guessed(text: string): { readonly action: string; readonly resource?: string } | undefined {
  const arn = (service: string) =>
    text.match(new RegExp(`arn:aws[a-z-]{0,10}:${service}:[^\\s,]{1,400}`))?.[0]
  const secret = arn('secretsmanager')
  if (/KMS/.test(text)) {
    const key = secret === undefined ? 'the key that encrypts the secret' : `the key that encrypts ${secret}`
    return { action: 'kms:Decrypt', resource: key }
  }
  if (/from ssm|SSM Parameter Store/.test(text)) return on('ssm:GetParameters', arn('ssm'))
  if (/from asm|secrets manager/i.test(text)) return on('secretsmanager:GetSecretValue', secret)
  if (/log stream/i.test(text)) return on('logs:CreateLogStream', arn('logs'))
  if (/log group/i.test(text)) return on('logs:CreateLogGroup', arn('logs'))
  if (/ecr registry auth|registry auth from Amazon ECR|GetAuthorizationToken/.test(text))
    return { action: 'ecr:GetAuthorizationToken', resource: '*' }
  return undefined
}

const on = (action: string, resource: string | undefined) =>
  resource === undefined ? { action } : { action, resource }
