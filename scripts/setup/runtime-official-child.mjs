/** Runs on the pinned Node: downloads, checks and unpacks one Electron. Arguments: folder, version. */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'

const [folder = '', version = ''] = process.argv.slice(2)

/** First byte within this time, or the network does not reach it. A locked-down one may swallow packets silently. */
const firstByteMs = 6_000
/** Longest silence once bytes flow. */
const stallMs = 30_000

// Both come with the `electron` package and are resolved from it, so that they are the ones it was tested with.
const fromElectron = createRequire(createRequire(pathToFileURL(`${root}/`)).resolve('electron/package.json'))
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href)
const { extract } = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href)

const silence = new AbortController()
let watch = setTimeout(() => silence.abort(new Error('no answer')), firstByteMs)
try {
  const zip = await downloadArtifact({
    version,
    artifactName: 'electron',
    checksums: fromElectron('./checksums.json'),
    downloadOptions: {
      signal: silence.signal,
      getProgressCallback: async () => {
        clearTimeout(watch)
        watch = setTimeout(() => silence.abort(new Error('the download stalled')), stallMs)
      },
    },
  })
  clearTimeout(watch)
  await extract(zip, { dir: folder })
  if (process.platform !== 'win32') execFileSync('chmod', ['-R', 'a+rX', folder])
} catch (error) {
  clearTimeout(watch)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  process.stderr.write(
    `  ${error instanceof Error ? error.message : String(error)}${cause && ` (${cause})`}\n`,
  )
  process.exit(1)
}
