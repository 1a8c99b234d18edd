import { CONTENT_SECURITY_POLICY, WORKER_SECURITY_POLICY } from './content-security-policy.ts'

/**
 * On every answer of `app://`, errors and worker scripts included: a worker takes its policy from its own script.
 * Opener and embedder policies keep the page alone in its process.
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/** The sync worker's script in the built page; the bundler adds a hash. */
const WORKER_SCRIPT = /[\\/]assets[\\/]sync\.worker-[\w-]+\.js$/

/**
 * The headers for a file of the built page.
 *
 * @param path absolute path of the file that is served
 */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return WORKER_SCRIPT.test(path)
    ? { ...RESPONSE_HEADERS, 'Content-Security-Policy': WORKER_SECURITY_POLICY }
    : RESPONSE_HEADERS
}
