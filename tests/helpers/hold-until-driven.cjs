/**
 * Loaded into the app before its own code: it opens no window until Playwright listens, and says so by
 * calling `__playwright_run`. Without it a window that is made while Playwright attaches can be waited for
 * without end: about one start in fifty on a busy machine.
 */
const { app } = require('electron')

const whenReady = app.whenReady.bind(app)
const driven = new Promise((resolve) => {
  globalThis.__playwright_run = resolve
})
app.whenReady = () => driven.then(whenReady)
