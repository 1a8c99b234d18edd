import { createReadStream, existsSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'

const here = import.meta.dirname
const root = join(here, '../../..')
const FOLDERS: Readonly<Record<string, string>> = {
  demo: join(root, 'backend/demo'),
  sample: join(root, '../shared/data/sample'),
}
const TYPES: Readonly<Record<string, string>> = {
  '.jsonl': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/** Serves the demo's or the sample's items and media under /data. */
const data: Plugin = {
  name: 'fake-data',
  configureServer(server) {
    server.middlewares.use('/data', (request, response) => {
      const [, set = '', ...rest] = normalize(
        decodeURIComponent(request.url ?? '').split('?')[0] ?? '',
      ).split('/')
      const folder = FOLDERS[set]
      const media = rest[0] === 'items.jsonl' || rest[0] === 'media' ? rest : ['media', ...rest]
      const file = folder === undefined ? null : join(folder, ...media)
      if (file === null || !existsSync(file)) {
        response.statusCode = 404
        response.end()
        return
      }
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      createReadStream(file).pipe(response)
    })
  },
}

/** Starts the interface with pretended data on a port of this machine; never part of a build. */
const server = await createServer({
  configFile: false,
  root: here,
  cacheDir: join(root, '.cache/fake-app'),
  plugins: [react(), data],
  server: {
    port: Number(process.argv[2] ?? 4199),
    strictPort: true,
    host: '127.0.0.1',
    fs: { allow: [root] },
  },
})
await server.listen()
server.printUrls()
