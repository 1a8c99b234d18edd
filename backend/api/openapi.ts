import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { errorBody } from '../../shared/contracts/http/common.ts'
import { ROUTE_ACCESS } from '../auth/roles.ts'
import type { Route } from './route.ts'

function inJson(schema: z.ZodType): { readonly 'application/json': { readonly schema: z.ZodType } } {
  return { 'application/json': { schema } }
}

function bytes(): { readonly '*/*': { readonly schema: z.ZodType } } {
  return { '*/*': { schema: z.unknown() } }
}

function objectOf(schema: z.ZodType | null): z.ZodObject | null {
  return schema instanceof z.ZodObject ? schema : null
}

function toDescription(route: Route): ReturnType<typeof createRoute> {
  const { body, query, params, answer } = route.schemas
  const access = ROUTE_ACCESS[route.name]
  const queryObject = objectOf(query)
  const paramsObject = objectOf(params)
  return createRoute({
    operationId: route.name,
    method: route.method,
    path: route.path,
    summary: route.summary,
    description: access === 'public' ? 'For everybody.' : `For the roles: ${access.join(', ')}.`,
    security: access === 'public' ? [] : [{ token: [] }],
    request: {
      ...(body === null ? {} : { body: { required: true, content: inJson(body) } }),
      ...(queryObject === null ? {} : { query: queryObject }),
      ...(paramsObject === null ? {} : { params: paramsObject }),
    },
    responses: {
      200: { description: 'Done', content: answer === null ? bytes() : inJson(answer) },
      default: { description: 'Refused', content: inJson(errorBody) },
    },
  })
}

/** The description of the protocol, OpenAPI 3.1, from the same schemas that the routes parse with. */
export function describeRoutes(
  app: Pick<OpenAPIHono, 'openAPIRegistry' | 'getOpenAPI31Document'>,
  routes: readonly Route[],
): () => object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const route of routes) app.openAPIRegistry.registerPath(toDescription(route))
  let document: object | null = null
  return () => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Teduh backend', version: '1' },
    })
    return document
  }
}
