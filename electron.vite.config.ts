import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Three bundles: main (with the backend's utility process beside it), preload, renderer.
 * Targets are those of the oldest Electron we run, 33 (Chromium 130, Node 20.18); 45 ships.
 */
const nodeTarget = 'node20.18'
const pageTarget = 'chrome130'

/** These stay in node_modules: PGlite loads its wasm and data files from its own folder, pg loads an optional native part. */
const keptOutside = [
  'electron',
  /^electron\//,
  /^node:/,
  /^@electric-sql\/pglite(\/|$)/,
  /^pg(\/|$)/,
  'pg-native',
]

const here = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      sourcemap: false,
      externalizeDeps: false,
      rollupOptions: {
        external: keptOutside,
        input: {
          main: resolve(here, 'electron/main/main.ts'),
          backend: resolve(here, 'backend/embedded.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      sourcemap: false,
      // A sandboxed preload can require nothing from node_modules: one self-contained CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: resolve(here, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    // Its ES build calls a module's namespace as if it were a function, which only some bundlers put up with.
    resolve: { alias: { 'cld3-asm': resolve(here, 'node_modules/cld3-asm/dist/cjs/index.js') } },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: pageTarget,
      cssTarget: pageTarget,
      sourcemap: false,
      minify: true,
      modulePreload: { polyfill: false },
      // A font or picture inlined as data: would need a hole in the Content-Security-Policy.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
