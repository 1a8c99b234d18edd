/// <reference types="vite/types/importMeta.d.ts" />

/** Every text of this locale by namespace's file: one chunk, fetched when somebody chooses the language. */
export const TEXTS = import.meta.glob<unknown>(['./*.json', '!./meta.json', '!./glossary.json'], {
  eager: true,
  import: 'default',
})
