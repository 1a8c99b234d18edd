import { describe, expect, it } from 'vitest'
import { ENGLISH_MENU, menuTemplate } from '../../../../electron/main/menu.ts'

const platforms = ['linux', 'darwin', 'win32'] as const

describe('the menu', () => {
  it.each(platforms)('on %s binds no key itself, so that no key of review is taken', (platform) => {
    const text = JSON.stringify(menuTemplate(ENGLISH_MENU, platform, true))
    expect(text).not.toContain('accelerator')
  })

  it.each(platforms)('on %s offers developer tools and reload only to developers', (platform) => {
    expect(JSON.stringify(menuTemplate(ENGLISH_MENU, platform, false))).not.toMatch(/toggleDevTools|reload/)
    expect(JSON.stringify(menuTemplate(ENGLISH_MENU, platform, true))).toMatch(/toggleDevTools/)
  })

  it('is worded by the table it is given', () => {
    const labels = { edit: 'แก้ไข', view: 'มุมมอง', window: 'หน้าต่าง' }
    expect(menuTemplate(labels, 'linux', false).map((menu) => menu.label)).toEqual(Object.values(labels))
  })
})
