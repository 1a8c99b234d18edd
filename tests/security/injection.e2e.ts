import { expect, test } from './support/app.ts'
import { listen } from './support/listener.ts'

/** S2: whatever markup or text gets into the page, none of it runs. */

interface Injected {
  readonly ran: string[]
  /** Directives that the browser itself says it enforced, one for each attempt. */
  readonly enforced: string[]
}

// Fails when `script-src` in electron/security/content-security-policy.ts gets 'unsafe-inline', 'unsafe-eval', a host,
// data: or blob:, when the header is not sent, or when a colon follows a directive's name.
test('script that is injected in any way does not run', async ({ running }) => {
  const listener = await listen()
  try {
    const { ran, enforced } = await running.page.evaluate(inject, listener.port)
    expect(ran).toEqual([])
    // Each of them was really tried: the browser reports every refusal.
    expect(enforced.filter((directive) => directive.startsWith('script-src')).length).toBeGreaterThanOrEqual(
      9,
    )
    expect(listener.reached()).toBe(0)
  } finally {
    await listener.close()
  }
})

// Fails when `style-src` gets 'unsafe-inline'.
test('style that is injected as markup does not apply', async ({ running }) => {
  const colour = await running.page.evaluate(() => {
    const box = document.createElement('div')
    box.innerHTML =
      '<style>#planted { color: rgb(1, 2, 3) }</style><p id="planted" style="color: rgb(4, 5, 6)">x</p>'
    document.body.append(box)
    const planted = box.querySelector('#planted')
    const found = planted === null ? '' : getComputedStyle(planted).color
    box.remove()
    return found
  })
  expect(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']).not.toContain(colour)
})

// Fails when `frame-src`, `object-src` or `base-uri` is opened.
test('frames, plug-ins and another base are refused', async ({ running }) => {
  const enforced = await running.page.evaluate(async () => {
    const found: string[] = []
    const hear = (event: SecurityPolicyViolationEvent) => found.push(event.effectiveDirective)
    document.addEventListener('securitypolicyviolation', hear)
    const box = document.createElement('div')
    box.innerHTML =
      '<iframe src="data:text/html,x"></iframe><iframe src="https://example.com"></iframe>' +
      '<object data="data:text/html,x"></object><base href="https://example.com/">'
    document.body.append(box)
    await new Promise((resolve) => setTimeout(resolve, 300))
    box.remove()
    document.removeEventListener('securitypolicyviolation', hear)
    return { found: [...new Set(found)].sort(), base: document.baseURI }
  })
  expect(enforced.found).toEqual(['base-uri', 'frame-src', 'object-src'])
  expect(enforced.base).toMatch(/^app:\/\/teduh\//)
})

/** Runs in the page. Later tasks, because what a debugger evaluates may itself be free of the policy. */
async function inject(port: number): Promise<Injected> {
  const ran: string[] = []
  const enforced: string[] = []
  Object.assign(globalThis, { ran })
  const hear = (event: SecurityPolicyViolationEvent) => enforced.push(event.effectiveDirective)
  document.addEventListener('securitypolicyviolation', hear)
  const box = document.createElement('div')
  document.body.append(box)
  const script = (change: (made: HTMLScriptElement) => void) => {
    const made = document.createElement('script')
    change(made)
    box.append(made)
  }
  const blob = URL.createObjectURL(new Blob(['ran.push("blob")'], { type: 'text/javascript' }))
  const ways: (() => void)[] = [
    () => script((made) => made.append('ran.push("inline")')),
    () => script((made) => made.setAttribute('src', `http://127.0.0.1:${port}/x.js`)),
    () => script((made) => made.setAttribute('src', 'data:text/javascript,ran.push("data")')),
    () => script((made) => made.setAttribute('src', blob)),
    () => {
      box.insertAdjacentHTML('beforeend', '<img src="x" onerror="ran.push(\'handler\')">')
    },
    () => {
      box.insertAdjacentHTML('beforeend', '<svg onload="ran.push(\'svg\')"></svg>')
    },
    () => {
      const link = document.createElement('a')
      link.href = 'javascript:ran.push("link")'
      box.append(link)
      link.click()
    },
    () => {
      Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['ran.push("eval")'])
    },
    () => {
      new Function('ran.push("function")')()
    },
    () => {
      setTimeout('ran.push("timer")')
    },
    () => {
      new Worker(blob)
    },
  ]
  for (const way of ways) {
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          way()
        } catch {
          // Refused loudly; the others are refused silently.
        }
        resolve()
      })
    })
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  if ('injected' in globalThis) ran.push('http')
  document.removeEventListener('securitypolicyviolation', hear)
  box.remove()
  return { ran, enforced }
}
