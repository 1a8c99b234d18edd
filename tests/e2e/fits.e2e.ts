import { expect, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { findCovered } from '../helpers/walk/covered.ts'
import { findBoxes } from '../helpers/walk/glyphs.ts'
import { look } from '../helpers/walk/look.ts'
import { showEdges, showOverlays, showReview, showSignIn } from '../helpers/walk/screens.ts'
import { walkerIn } from '../helpers/walk/walker.ts'

// Pictures of every look, on demand: TEDUH_WALK_PICTURES=folder.
const pictures = process.env.TEDUH_WALK_PICTURES ?? null

// Break it: give `.verdicts` in verdict-bar.module.css a column of 40 px, or take a font out of stacks.css.
test('every text of every screen can be read in every language, at 100 % and at 125 %, with room for longer ones', async () => {
  test.setTimeout(480_000)
  const backend = await startBackend({ demo: true })
  const running = await launch({ backendUrl: backend.url, locale: 'en' })
  try {
    await expect(running.page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 })
    const walker = await walkerIn(running, pictures)
    await showSignIn(walker)
    await showReview(walker, reviewerAt(running.page))
    await showOverlays(walker)
    await showEdges(walker)
    expect(walker.looks()).toBeGreaterThan(300)
    expect([...new Set(walker.misfits())]).toEqual([])
  } finally {
    await running.close()
    await backend.stop()
  }
})

/** One of each misfit, at places of their own. */
const PLANTED = `
  <p data-style="position:fixed; top:0; left:0; width:40px; overflow:hidden; white-space:nowrap">planted clipped</p>
  <p data-style="position:fixed; top:30px; left:0; width:40px; overflow:hidden; white-space:nowrap; text-overflow:ellipsis">
    planted shortened</p>
  <div data-style="position:fixed; top:60px; left:0; width:40px; overflow:auto; white-space:nowrap">planted sideways</div>
  <p data-style="position:fixed; top:100px; right:-40px; white-space:nowrap">planted outside</p>
  <button data-style="position:fixed; top:130px; left:0; width:40px; white-space:nowrap">planted spilt</button>
  <p data-style="position:fixed; top:160px; left:0"><span>under</span><span data-style="margin-left:-30px">planted overlap</span></p>
  <p data-style="position:fixed; top:190px; left:0">planted 𐎀</p>
  <p data-style="position:fixed; top:220px; left:0">planted covered</p>
  <div data-style="position:fixed; top:220px; left:60px; width:80px; height:30px"></div>`

test('the walk sees every kind of misfit, and none where there is none', async () => {
  const running = await launch({ locale: 'en', offline: true })
  try {
    await expect(running.page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 })
    expect(await running.page.evaluate(look)).toEqual([])
    expect(await running.page.evaluate(findCovered)).toEqual([])
    await running.page.evaluate((html) => {
      const box = document.createElement('div')
      box.innerHTML = html
      // The page's policy takes no style attributes out of markup.
      for (const one of box.querySelectorAll<HTMLElement>('[data-style]'))
        one.style.cssText = one.dataset['style'] ?? ''
      document.body.append(box)
    }, PLANTED)
    const seen = [
      ...(await running.page.evaluate(look)),
      ...(await running.page.evaluate(findCovered)),
      ...(await running.page.evaluate(findBoxes)),
    ]
    expect(seen.map(({ fault, text }) => `${fault} ${text}`).toSorted()).toEqual([
      'box 𐎀 U+10380',
      'clipped planted clipped',
      'covered planted covered',
      'covered under',
      'outside planted outside',
      'overlap planted overlap',
      'shortened planted shortened',
      'sideways planted sideways',
      'spilt planted spilt',
    ])
  } finally {
    await running.close()
  }
})
