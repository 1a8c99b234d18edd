import {
  AudioLines,
  BookAudio,
  Disc3,
  FileText,
  Film,
  Image,
  ListMusic,
  type LucideIcon,
  MessageSquare,
  MessageSquareText,
  Music,
  Podcast,
  UserRound,
  UserRoundPen,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { ItemKind } from '../../shared/domain/kinds.ts'

const ICONS: Record<ItemKind, LucideIcon> = {
  message: MessageSquare,
  comment: MessageSquareText,
  playlist_description: FileText,
  profile_bio: UserRoundPen,
  profile_image: UserRound,
  cover_art: Image,
  track: Music,
  episode: AudioLines,
  audiobook: BookAudio,
  video_clip: Film,
  playlist: ListMusic,
  album: Disc3,
  show: Podcast,
}

/** The sign of a kind; its name always stands beside it or in its label. */
export function KindIcon({
  kind,
  size = 16,
}: {
  readonly kind: ItemKind
  readonly size?: number
}): ReactNode {
  const Icon = ICONS[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" />
}
