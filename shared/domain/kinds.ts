/** What can be reported. The names are those of the import format. */
export const ITEM_KINDS = [
  'message',
  'comment',
  'playlist_description',
  'profile_bio',
  'profile_image',
  'cover_art',
  'track',
  'episode',
  'audiobook',
  'video_clip',
  'playlist',
  'album',
  'show',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** How a kind is laid out on the review screen. */
export type Stage = 'text' | 'image' | 'audio' | 'video' | 'collection'

const STAGE: Record<ItemKind, Stage> = {
  message: 'text',
  comment: 'text',
  playlist_description: 'text',
  profile_bio: 'text',
  profile_image: 'image',
  cover_art: 'image',
  track: 'audio',
  episode: 'audio',
  audiobook: 'audio',
  video_clip: 'video',
  playlist: 'collection',
  album: 'collection',
  show: 'collection',
}

/** Somebody's profile: laid out as the person it is of, and the name over it is judged with it. */
export function isProfile(kind: ItemKind): boolean {
  return kind === 'profile_bio' || kind === 'profile_image'
}

export function stageOf(kind: ItemKind): Stage {
  return STAGE[kind]
}
