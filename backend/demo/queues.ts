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
  /** Offered to whoever has seen enough of another kind. */
  readonly benign?: true
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
    name: {
      en: 'Sensitive',
      id: 'Sensitif',
      ms: 'Sensitif',
      th: 'เนื้อหาอ่อนไหว',
      vi: 'Nhạy cảm',
      fil: 'Sensitibo',
      my: 'ထိလွယ်ရှလွယ်',
      km: 'រសើប',
      lo: 'ລະອຽດອ່ອນ',
      'zh-Hans': '敏感内容',
      ta: 'உணர்வுபூர்வமானவை',
    },
    takes: [{ severities: ['critical'], harmClasses: ['sexual_content', 'child_safety', 'self_harm'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: true,
    deadlineHours: 6,
  },
  {
    id: 'urgent' as QueueId,
    name: {
      en: 'Urgent',
      id: 'Mendesak',
      ms: 'Segera',
      th: 'เร่งด่วน',
      vi: 'Khẩn cấp',
      fil: 'Agaran',
      my: 'အရေးပေါ်',
      km: 'បន្ទាន់',
      lo: 'ດ່ວນ',
      'zh-Hans': '紧急',
      ta: 'அவசரம்',
    },
    takes: [{ severities: ['critical'] }, { highProfile: true }, { legalDeadline: true }],
    leaseBaseMs: 15 * MINUTE,
    noCache: false,
    deadlineHours: 4,
  },
  {
    id: 'audio' as QueueId,
    name: {
      en: 'Audio',
      id: 'Audio',
      ms: 'Audio',
      th: 'เสียง',
      vi: 'Âm thanh',
      fil: 'Audio',
      my: 'အသံ',
      km: 'សំឡេង',
      lo: 'ສຽງ',
      'zh-Hans': '音频',
      ta: 'ஒலி',
    },
    takes: [{ kinds: ['episode', 'track', 'audiobook', 'show', 'album'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    deadlineHours: 48,
  },
  {
    id: 'video' as QueueId,
    name: {
      en: 'Video',
      id: 'Video',
      ms: 'Video',
      th: 'วิดีโอ',
      vi: 'Video',
      fil: 'Video',
      my: 'ဗီဒီယို',
      km: 'វីដេអូ',
      lo: 'ວິດີໂອ',
      'zh-Hans': '视频',
      ta: 'காணொளி',
    },
    takes: [{ kinds: ['video_clip'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'images' as QueueId,
    name: {
      en: 'Images',
      id: 'Gambar',
      ms: 'Gambar',
      th: 'รูปภาพ',
      vi: 'Hình ảnh',
      fil: 'Mga larawan',
      my: 'ပုံများ',
      km: 'រូបភាព',
      lo: 'ຮູບພາບ',
      'zh-Hans': '图片',
      ta: 'படங்கள்',
    },
    takes: [{ kinds: ['cover_art', 'profile_image'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'playlists' as QueueId,
    name: {
      en: 'Playlists',
      id: 'Playlist',
      ms: 'Senarai main',
      th: 'เพลย์ลิสต์',
      vi: 'Danh sách phát',
      fil: 'Mga playlist',
      my: 'ပလေးလစ်များ',
      km: 'បញ្ជីចាក់',
      lo: 'ເພລລິສ',
      'zh-Hans': '播放列表',
      ta: 'பிளேலிஸ்ட்கள்',
    },
    takes: [{ kinds: ['playlist'] }],
    leaseBaseMs: 30 * MINUTE,
    noCache: false,
    benign: true,
    deadlineHours: 48,
  },
  {
    id: 'people' as QueueId,
    name: {
      en: 'Profiles',
      id: 'Profil',
      ms: 'Profil',
      th: 'โปรไฟล์',
      vi: 'Hồ sơ',
      fil: 'Mga profile',
      my: 'ပရိုဖိုင်များ',
      km: 'ប្រូហ្វាល់',
      lo: 'ໂປຣໄຟລ໌',
      'zh-Hans': '个人资料',
      ta: 'சுயவிவரங்கள்',
    },
    takes: [{ kinds: ['profile_bio'] }],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
  {
    id: 'text' as QueueId,
    name: {
      en: 'Text',
      id: 'Teks',
      ms: 'Teks',
      th: 'ข้อความ',
      vi: 'Văn bản',
      fil: 'Teksto',
      my: 'စာသား',
      km: 'អត្ថបទ',
      lo: 'ຂໍ້ຄວາມ',
      'zh-Hans': '文本',
      ta: 'உரை',
    },
    takes: [{ kinds: ['message', 'comment', 'playlist_description'] }, {}],
    leaseBaseMs: 20 * MINUTE,
    noCache: false,
    deadlineHours: 24,
  },
]
