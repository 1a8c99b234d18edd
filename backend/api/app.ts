import { OpenAPIHono } from '@hono/zod-openapi'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { allRoutes } from './all-routes.ts'
import { answerError } from './errors.ts'
import { authorise, checkSecret } from './guard.ts'
import { describeRoutes } from './openapi.ts'

export type Fetch = (request: Request, bindings: object) => Promise<Response>

/**
 * The whole protocol as one function from request to response. It never throws.
 *
 * @param secret asked of every request when the backend is embedded; null: none
 */
export function createApp(services: Services, secret: string | null): Fetch {
  const app = new OpenAPIHono()
  app.onError((error) => answerError(error, services.log))
  app.notFound(() => answerError(new Refusal(404, 'not_found', 'there is no such address'), services.log))
  app.use(async (context, next) => {
    checkSecret(context.req.raw, secret)
    await next()
  })
  const description = describeRoutes(app, allRoutes)
  app.get('/openapi.json', (context) => context.json(description()))
  for (const route of allRoutes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method.toUpperCase(), path, async (context) => {
      const reviewer = await authorise(context.req.raw, route.name, services)
      return route.answer(context, services, reviewer)
    })
  }
  for (const path of new Set(allRoutes.map((route) => route.path))) {
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {
      throw new Refusal(405, 'method_not_allowed', 'not with this method')
    })
  }
  return async (request, bindings) => {
    try {
      return await app.fetch(request, bindings)
    } catch (error) {
      return answerError(error, services.log)
    }
  }
}
