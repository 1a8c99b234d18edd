/**
 * Version 8. The key of a content is made of all its media, and of all the words that are judged with it. Those made
 * before left out covers, descriptions of pictures, transcripts, titles of children and names over profiles: what was
 * decided along may not have been seen. They are forgotten, and their jobs are alone.
 */
export const allMediaInKeys: readonly string[] = [
  `update jobs set content_key = null where content_key is not null`,
]
