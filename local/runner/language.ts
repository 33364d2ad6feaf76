/**
 * GitHub's own workflow language: `@actions/workflow-parser` and `@actions/expressions`
 * (https://github.com/actions/languageservices), the code behind the editor on github.com.
 *
 * Both packages import JSON without an import attribute, which Node refuses. A load hook adds the attribute for their files
 * only; it must be in place before they are linked, so they come by `await import`. Jest has its own loader and needs no hook.
 */
import { registerHooks } from 'node:module'

registerHooks({
  load: (url, context, next) =>
    /\/@actions\/(workflow-parser|expressions)\/.*\.json$/.test(url)
      ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
      : next(url, context),
})

const parser = await import('@actions/workflow-parser')
const actions = await import('@actions/workflow-parser/actions/action-parser')
const conditions = await import('@actions/workflow-parser/model/converter/if-condition')
const contexts = await import('@actions/workflow-parser/templates/allowed-context')
const expressions = await import('@actions/expressions')

export const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = parser
export const { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } = parser
export const { parseAction } = actions
export const { ensureStatusFunction } = conditions
export const { splitAllowedContext } = contexts
export const { Evaluator, Lexer, Parser, data } = expressions

export type Token = import('@actions/workflow-parser/templates/tokens/template-token').TemplateToken
export type MappingToken = import('@actions/workflow-parser/templates/tokens/mapping-token').MappingToken
export type ExpressionData = import('@actions/expressions/data/expressiondata').ExpressionData
export type FunctionDefinition = import('@actions/expressions/funcs/info').FunctionDefinition
export type WorkflowTemplate = import('@actions/workflow-parser/model/workflow-template').WorkflowTemplate
export type FileProvider = import('@actions/workflow-parser/workflows/file-provider').FileProvider
