import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../electron/main/menu.ts'
import { menuLabels } from '../../../../electron/main/menu-labels.ts'
import { LANGUAGES } from '../../../../shared/domain/languages.ts'

const platforms = ['linux', 'darwin', 'win32'] as const

describe('the menu', () => {
  it.each(platforms)('on %s binds no key itself, so that no key of review is taken', (platform) => {
    const text = JSON.stringify(menuTemplate(menuLabels('en'), platform, true))
    expect(text).not.toContain('accelerator')
  })

  it.each(platforms)('on %s offers developer tools and reload only to developers', (platform) => {
    expect(JSON.stringify(menuTemplate(menuLabels('en'), platform, false))).not.toMatch(
      /toggleDevTools|reload/,
    )
    expect(JSON.stringify(menuTemplate(menuLabels('en'), platform, true))).toMatch(/toggleDevTools/)
  })

  it.each(LANGUAGES)('in %s leaves no word to Electron, which has only English ones', (language) => {
    const { crashed, crashedDetail, startAgain, quit, ...ofTheMenu } = menuLabels(language)
    const labels = Object.values(ofTheMenu)
    const shown = menuTemplate(menuLabels(language), 'linux', false).flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu)
        ? submenu.filter(({ type }) => type !== 'separator').map((one) => one.label)
        : []),
    ])
    expect(shown.toSorted()).toEqual(labels.toSorted())
  })

  it.each(LANGUAGES.filter((tag) => tag !== 'en'))('in %s is not the English one', (language) => {
    const english = new Set(Object.values(menuLabels('en')))
    expect(Object.values(menuLabels(language)).filter((label) => english.has(label))).toEqual([])
  })
})
