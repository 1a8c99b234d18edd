/**
 * Gives each entry of a list without ids a key made of what it says; equal ones are counted. For lists that
 * never change while they are shown.
 */
export function keyed<Value>(
  list: readonly Value[],
  say: (value: Value) => string,
): readonly { readonly key: string; readonly value: Value }[] {
  const seen = new Map<string, number>()
  return list.map((value) => {
    const said = say(value)
    const times = (seen.get(said) ?? 0) + 1
    seen.set(said, times)
    return { key: times === 1 ? said : `${said}#${times}`, value }
  })
}
