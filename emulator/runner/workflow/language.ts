/**
 * GitHub's own workflow language: `@actions/workflow-parser` and `@actions/expressions`
 * (https://github.com/actions/languageservices), the code behind the editor on github.com.
 *
 * Both packages import JSON without an import attribute, which Node refuses. A load hook adds the attribute for their
 * files only; it must be in place before they are linked, so they come by `await import`. Jest has its own loader,
 * which needs no hook and refuses one.
 */
import { registerHooks } from 'node:module'

if (!('jest' in import.meta)) {
  registerHooks({
    load: (url, context, next) =>
      /\/@actions\/(workflow-parser|expressions)\/.*\.json$/.test(url)
        ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
        : next(url, context),
  })
}

const parser = await import('@actions/workflow-parser')
const actionSchema = await import('@actions/workflow-parser/actions/action-schema')
const workflowSchema = await import('@actions/workflow-parser/workflows/workflow-schema')
const templates = await import('@actions/workflow-parser/templates/template-context')
const reader = await import('@actions/workflow-parser/templates/template-reader')
const yaml = await import('@actions/workflow-parser/workflows/yaml-object-reader')
const tokens = await import('@actions/workflow-parser/templates/tokens/string-token')
const conditions = await import('@actions/workflow-parser/model/converter/if-condition')
const contexts = await import('@actions/workflow-parser/templates/allowed-context')
const expressions = await import('@actions/expressions')
const lexer = await import('@actions/expressions/lexer')

export const { convertWorkflowTemplate } = parser
export const { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } = parser
export const { ensureStatusFunction } = conditions
export const { splitAllowedContext } = contexts
export const { Evaluator, Parser, data } = expressions

export type Token = import('@actions/workflow-parser/templates/tokens/template-token').TemplateToken
export type MappingToken = import('@actions/workflow-parser/templates/tokens/mapping-token').MappingToken
export type ExpressionToken =
  import('@actions/workflow-parser/templates/tokens/basic-expression-token').BasicExpressionToken
export type ExpressionData = import('@actions/expressions/data/expressiondata').ExpressionData
export type FunctionDefinition = import('@actions/expressions/funcs/info').FunctionDefinition
export type WorkflowTemplate = import('@actions/workflow-parser/model/workflow-template').WorkflowTemplate
export type FileProvider = import('@actions/workflow-parser/workflows/file-provider').FileProvider
type TemplateContext = import('@actions/workflow-parser/templates/template-context').TemplateContext

/**
 * Reads text of several lines as YAML means it. The parser takes such text from the file as it is, with its
 * indentation, so that an editor can point into it; a token that claims one line gets the value.
 */
class ValueReader extends yaml.YamlObjectReader {
  override allowLiteral(): ReturnType<InstanceType<typeof yaml.YamlObjectReader>['allowLiteral']> {
    const token = super.allowLiteral()
    if (token === undefined || !isString(token) || token.range === undefined) return token
    if (token.range.start.line === token.range.end.line) return token
    const range = { start: token.range.start, end: { ...token.range.start } }
    return new tokens.StringToken(token.file, range, token.value, token.definitionInfo)
  }
}

/**
 * Parses and validates a workflow file, or an action.yml as leniently as the runner does (a description is not needed);
 * the problems are in `context.errors`.
 */
export function parseFile(
  kind: 'workflow' | 'action',
  file: { readonly name: string; readonly content: string },
): { readonly context: TemplateContext; readonly value: Token | undefined } {
  const schema = kind === 'workflow' ? workflowSchema.getWorkflowSchema() : actionSchema.getActionSchema()
  const context = new templates.TemplateContext(
    new templates.TemplateValidationErrors(),
    schema,
    new parser.NoOperationTraceWriter(),
  )
  const fileId = context.getFileId(file.name)
  const source = new ValueReader(fileId, file.content)
  for (const error of source.errors) context.error(fileId, error.message, error.range)
  if (source.errors.length > 0) return { context, value: undefined }
  return {
    context,
    value: reader.readTemplate(
      context,
      kind === 'workflow' ? 'workflow-root-strict' : 'action-root',
      source,
      fileId,
    ),
  }
}

/** The tokens of an expression. The lexer undoubles only the first `''` of a string (0.3.61); here all are. */
export function lex(expression: string) {
  const result = new lexer.Lexer(expression).lex()
  for (const token of result.tokens) {
    if (token.type === lexer.TokenType.STRING) token.value = token.lexeme.slice(1, -1).replaceAll("''", "'")
  }
  return result.tokens
}
