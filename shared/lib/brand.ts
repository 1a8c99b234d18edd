declare const brand: unique symbol

/** A string that only code which checked it may call by its own name: `Brand<'JobId'>` is no `Brand<'ItemId'>`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
