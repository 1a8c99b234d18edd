/**
 * Version 7. The key of a content is made of its words too. Those made before left out the words beside media: two
 * profiles with one picture and different bios had the same. They are forgotten, and their jobs are alone.
 */
export const wordsInKeys: readonly string[] = [
  `update jobs set content_key = null where content_key is not null`,
]
