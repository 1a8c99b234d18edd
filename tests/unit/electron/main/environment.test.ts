import { describe, expect, it } from 'vitest'
import { developmentEnvironment } from '../../../../electron/main/environment.ts'

const everything = {
  TEDUH_PROFILE: '/tmp/p',
  TEDUH_BACKEND_URL: 'http://127.0.0.1:4180/',
  TEDUH_ACCOUNT: 'moderator-en',
  TEDUH_LOCALE: 'th',
  TEDUH_OFFLINE: '1',
  TEDUH_TRANSLATE_URL: 'http://127.0.0.1:5000/',
  TEDUH_TRANSLATE_NEVER: 'none',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
}

describe('the environment', () => {
  it('is read by an unpackaged app', () => {
    expect(developmentEnvironment(everything, false)).toEqual({
      profile: '/tmp/p',
      backendUrl: 'http://127.0.0.1:4180',
      account: 'moderator-en',
      locale: 'th',
      offline: true,
      forBackend: { TEDUH_TRANSLATE_URL: 'http://127.0.0.1:5000/', TEDUH_TRANSLATE_NEVER: 'none' },
      developmentServer: 'http://localhost:5173',
    })
  })

  it('is nothing to a packaged app, development server included', () => {
    expect(developmentEnvironment(everything, true)).toEqual(developmentEnvironment({}, false))
    const { forBackend, ...others } = developmentEnvironment(everything, true)
    expect(Object.values(others).filter(Boolean)).toEqual([])
    expect(forBackend).toEqual({})
  })

  it.each([
    [{ TEDUH_BACKEND_URL: 'file:///etc/passwd' }, /TEDUH_BACKEND_URL/],
    [{ TEDUH_BACKEND_URL: 'localhost:4180' }, /TEDUH_BACKEND_URL/],
    [{ TEDUH_LOCALE: 'xx' }, /TEDUH_LOCALE/],
  ])('that cannot be meant is named: %j', (env, name) => {
    expect(() => developmentEnvironment(env, false)).toThrow(name)
  })
})
