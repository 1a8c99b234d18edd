import { z } from 'zod'

/**
 * To be imported first by the page and by the worker.
 *
 * zod compiles fast parsers with `new Function` where it may. Our Content-Security-Policy forbids that
 * (promise S2), and each attempt would be reported as a violation.
 */
z.config({ jitless: true })
