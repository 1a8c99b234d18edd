// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { StartAnew } from '../../../../renderer/features/session/start-anew.tsx'
import type { Failure } from '../../../../shared/lib/failure.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }))

const lost: Failure = { code: 'keys_unreadable', message: '', retryable: false }

async function shown(failure: Failure | null, onChoose = () => undefined) {
  const place = document.createElement('div')
  const root = createRoot(place)
  onTestFinished(async () => await act(async () => root.unmount()))
  await act(async () => root.render(<StartAnew failure={failure} busy={false} onChoose={onChoose} />))
  return place.querySelector('button')
}

it('is offered when the keys cannot be opened any more, and done only when chosen', async () => {
  const onChoose = vi.fn()
  const button = await shown(lost, onChoose)
  expect(onChoose).not.toHaveBeenCalled()
  await act(async () => button?.click())
  expect(onChoose).toHaveBeenCalledOnce()
})

it.each([
  ['nothing failed', null],
  ['the passphrase was wrong', { ...lost, code: 'wrong_passphrase' }],
  ['the keyring is missing today', { ...lost, detail: { needs: 'keyring' } }],
])('is not offered when %s', async (_when, failure) => {
  expect(await shown(failure)).toBeNull()
})
