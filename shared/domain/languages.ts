/** Languages of the interface and of the content we serve, in the order in which they are offered. */
export const LANGUAGES = ['en', 'id', 'ms', 'th', 'vi', 'fil', 'my', 'km', 'lo', 'zh-Hans', 'ta'] as const
export type Language = (typeof LANGUAGES)[number]

/** A piece of content's language: one of ours, or `und` when nobody knows. */
export const CONTENT_LANGUAGES = [...LANGUAGES, 'und'] as const
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number]

/** How well a reviewer knows a language, best first. */
export const LANGUAGE_LEVELS = ['native', 'fluent', 'reading'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]
