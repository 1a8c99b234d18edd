import type { Localized } from '../../shared/contracts/http/common.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { RoutedQueue } from '../../shared/domain/routing.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'

export interface DemoQueue extends RoutedQueue {
  readonly name: Localized
  /** Before the media's own length is added. */
  readonly leaseBaseMs: DurationMs
  /** Content is never written to a client's disk (promise S7). */
  readonly noCache: boolean
  /** From arrival, for items that bring no deadline of their own; null: none. */
  readonly deadlineHours: number | null
}

/**
 * The demo's queues in routing order: an item goes to the first that takes it. The last takes whatever is
 * left, so that no item is ever without a queue.
 */
export const demoQueues: readonly DemoQueue[] = [
  {
    id: 'sensitive' as QueueId,
    name: { en: 'Sensitive', id: 'Sensitif', th: 'เนื้อหาอ่อนไหว' },
    takes: [{ severities: ['critical'], harmClasses: ['sexual_content', 'child_safety', 'self_harm'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: true,
    deadlineHours: 6,
  },
  {
    id: 'urgent' as QueueId,
    name: { en: 'Urgent', id: 'Mendesak', th: 'เร่งด่วน' },
    takes: [{ severities: ['critical'] }, { highProfile: true }, { legalDeadline: true }],
    leaseBaseMs: 15 * MINUTE,
    noCache: false,
    deadlineHours: 4,
  },
  {
    id: 'audio' as QueueId,
    name: { en: 'Audio', id: 'Audio', th: 'เสียง' },
    takes: [{ kinds: ['episode', 'track', 'audiobook', 'show', 'album'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    deadlineHours: 48,
  },
  {
    id: 'video' as QueueId,
    name: { en: 'Video', id: 'Video', th: 'วิดีโอ' },
    takes: [{ kinds: ['video_clip'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'images' as QueueId,
    name: { en: 'Images', id: 'Gambar', th: 'รูปภาพ' },
    takes: [{ kinds: ['cover_art', 'profile_image'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'playlists' as QueueId,
    name: { en: 'Playlists', id: 'Playlist', th: 'เพลย์ลิสต์' },
    takes: [{ kinds: ['playlist'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    deadlineHours: 48,
  },
  {
    id: 'people' as QueueId,
    name: { en: 'Profiles', id: 'Profil', th: 'โปรไฟล์' },
    takes: [{ kinds: ['profile_bio'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'text' as QueueId,
    name: { en: 'Text', id: 'Teks', th: 'ข้อความ' },
    takes: [{ kinds: ['message', 'comment', 'playlist_description'] }, {}],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
]
